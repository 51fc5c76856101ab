#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguMemory

@testable import SongnguServer

/// A desk with a memory and a glossary of its own, in a folder that goes with it.
final class ServedDesk: Sendable {
    let folder: String
    let service: DeskService
    let memory: TranslationMemory

    /// - Parameter glossary: a table of terms; beside the curated ones.
    init(glossary: String? = nil) throws {
        folder = NSTemporaryDirectory() + "songngu-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        memory = try Desk.openMemory(folder + "/memory.sqlite", mustExist: false)
        let table = folder + "/glossary.tsv"
        if let glossary { try Data(glossary.utf8).write(to: URL(filePath: table)) }
        service = DeskService(live: try LiveDesk(glossaries: .standard(desk: table)), memory: memory)
    }

    /// All that is served, to anybody.
    var application: some ApplicationProtocol { Application(router: service.router(Gate())) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
#endif
