internal import CZip
import Foundation

/// Zip archives made for tests.
package enum ZipFixture {
    struct Failure: Error {}

    /// Packs parts in their order.
    package static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path("a.zip")
        guard let writer = czip_writer_open(path) else { throw Failure() }
        for (name, bytes) in parts where czip_writer_add(writer, name, bytes, Int64(bytes.count)) == 0 {
            throw Failure()
        }
        guard czip_writer_close(writer) != 0 else { throw Failure() }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// A document of Word with this content of its body, and further parts by name.
    package static func docx(_ body: String, _ parts: KeyValuePairs<String, String> = [:]) throws -> [UInt8] {
        let document = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>\(body)</w:body></w:document>
            """
        return try archive(
            [("word/document.xml", Array(document.utf8))] + parts.map { ($0.key, Array($0.value.utf8)) })
    }
}
