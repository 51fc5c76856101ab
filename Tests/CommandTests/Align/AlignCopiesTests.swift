import Foundation
import Testing

/// The same page in other bytes.
@Suite struct AlignCopiesTests {
    enum Copy: String, CaseIterable, CustomTestStringConvertible {
        case utf16LittleEndian, utf16BigEndian, utf8WithMark, decomposed, windowsLineEnds

        var testDescription: String { rawValue }

        func bytes(of text: String) -> Data {
            switch self {
            case .utf16LittleEndian: Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
            case .utf16BigEndian: Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
            case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
            case .decomposed: Data(text.decomposedStringWithCanonicalMapping.utf8)
            case .windowsLineEnds: Data(text.replacing("\n", with: "\r\n").utf8)
            }
        }
    }

    @Test(arguments: Copy.allCases, [(Sample.source, Sample.target), (Sample.sourcePage, Sample.targetPage)])
    func otherBytesOfTheSameTextGiveTheSameAlignment(copy: Copy, pair: (source: String, target: String)) throws {
        let workspace = try Workspace()
        let plain = try workspace.run("align", "--format", "tsv", pair.source, pair.target)
        #expect(plain.status == 0)
        for file in [pair.source, pair.target] {
            try workspace.write(copy.bytes(of: try workspace.text(of: file)), to: file)
        }
        let copied = try workspace.run("align", "--format", "tsv", pair.source, pair.target)
        #expect(copied.errors == "")
        // By code points: `==` would not tell the two normal forms apart.
        #expect(Array(copied.output.unicodeScalars) == Array(plain.output.unicodeScalars))
    }
}
