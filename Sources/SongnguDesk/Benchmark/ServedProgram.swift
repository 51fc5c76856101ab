import Foundation
import SongnguText

/// A server of ours or of others that runs on a free port of this machine.
struct ServedProgram {
    let process: StartedProcess
    let url: String

    /// Waits until it has said its URL, on standard output or standard error; nil where it ends instead. Throws
    /// ``SystemFailure`` when it cannot be started.
    ///
    /// - Parameter folder: takes what it says.
    init?(_ arguments: [String], in folder: URL) throws {
        let files = ["out", "err"].map { folder.appendingPathComponent("\(UUID().uuidString).\($0)").path }
        process = try StartedProcess(arguments, output: files[0], errors: files[1])
        while true {
            let hasEnded = try process.result() != nil
            let said = files.map { String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self) }
            if hasEnded { return nil }
            if let found = said.joined(separator: "\n").firstMatch(of: #/(http://\S+)\s/#)?.1 {
                url = String(found)
                return
            }
            usleep(10_000)
        }
    }
}

/// The Translate Toolkit's tmserver (`pip install translate-toolkit==2.5.1 lxml cheroot`) as a peer.
enum ToolkitServer {
    /// - Parameter units: a file that it reads.
    static func arguments(_ units: String, source: LanguageTag, target: LanguageTag) -> [String] {
        ["python3", "-c", script, units, source.rawValue, target.rawValue]
    }

    /// Its own program takes no free port by itself.
    private static let script = """
        import sys
        from cheroot.wsgi import Server
        from translate.services.tmserver import TMServer
        units, source, target = sys.argv[1:]
        served = TMServer(":memory:", [units], max_candidates=5, min_similarity=70, prefix="/tmserver",
                          source_lang=source, target_lang=target)
        server = Server(("127.0.0.1", 0), served.rest)
        server.prepare()
        print("http://127.0.0.1:%d/" % server.bind_addr[1], flush=True)
        server.serve()
        """
}
