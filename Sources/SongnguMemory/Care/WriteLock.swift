import Foundation

/// Tells which process writes to a memory.
enum WriteLock {
    /// The name and the number of the process that holds the write lock of a file: "songngu (process 4711)"; nil where
    /// nobody does, or the system does not tell.
    ///
    /// SQLite's writer locks byte 120 of the shared memory beside the file (walformat, "WAL-Index File Format"), and Linux
    /// lists locks in /proc/locks. Asking with fcntl instead would need the file opened again, and closing it would drop
    /// the locks of this process.
    static func holder(of path: String, locks: String? = nil) -> String? {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path + "-shm"
        var status = stat()
        guard stat(file, &status) == 0,
            let locks = locks ?? (try? String(contentsOfFile: "/proc/locks", encoding: .utf8))
        else { return nil }
        for line in locks.split(separator: "\n") {
            // "12: POSIX  ADVISORY  WRITE 4711 fe:01:131129 120 120"
            let fields = line.split(separator: " ")
            guard fields.count >= 8, fields[1] == "POSIX", fields[3] == "WRITE", let process = Int32(fields[4]),
                fields[5].hasSuffix(":\(status.st_ino)"), let first = Int(fields[6]), first <= 120,
                fields[7] == "EOF" || Int(fields[7]).map({ $0 >= 120 }) == true
            else { continue }
            return "\(name(of: process) ?? "a program") (process \(process))"
        }
        return nil
    }

    private static func name(of process: Int32) -> String? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline"), !data.isEmpty else {
            return nil
        }
        let words = data.split(separator: 0).prefix(3).map { String(decoding: $0, as: UTF8.self) }
        guard let program = words.first else { return nil }
        // The program and its subcommands, without options and files.
        let rest = words.dropFirst().prefix { word in word.allSatisfy { $0.isLetter } }
        return ([URL(fileURLWithPath: program).lastPathComponent] + rest).joined(separator: " ")
    }
}
