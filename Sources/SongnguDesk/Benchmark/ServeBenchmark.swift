import Foundation
import SongnguExchange
package import SongnguMemory
import SongnguText

/// How many similarity searches a second the server answers over loopback, as a whole process.
package struct ServeBenchmark: Sendable {
    package struct Row: Sendable {
        package var name: String
        package var connections: Int
        package var perSecond: Double
        /// Milliseconds.
        package var median: Double
        package var percentile99: Double
        package var errors: Int
        /// Bytes of memory that the server held before and after; nil where the system does not tell.
        package var resident: (before: Int?, after: Int?)
    }

    /// What is asked, and how.
    package struct Load: Sendable {
        /// Of each language.
        package var queries: Int
        package var connections: Int
        /// For each route.
        package var seconds: Int
        package var seed: UInt64

        package init(queries: Int, connections: Int, seconds: Int, seed: UInt64) {
            self.queries = queries
            self.connections = connections
            self.seconds = seconds
            self.seed = seed
        }
    }

    package private(set) var rows: [Row] = []
    private let memory: TranslationMemory
    private let program: String
    private let load: Load
    private let source: LanguageTag
    private let target: LanguageTag

    /// Throws ``MemoryError``, and ``DeskError`` for a memory without two languages: the two that most of its variants are
    /// in are asked for.
    ///
    /// - Parameter program: our own.
    package init(_ memory: TranslationMemory, program: String, load: Load) throws {
        let languages = try memory.overview().languages.prefix(2).map { LanguageTag($0.name) }
        guard languages.count == 2 else { throw DeskError.empty(path: memory.path) }
        (source, target) = (languages[0], languages[1])
        self.memory = memory
        self.program = program
        self.load = load
    }

    /// Asks the memory's server for segments of it with one to four words changed. Throws ``MemoryError``,
    /// ``DeskError`` and ``SystemFailure``.
    package mutating func run() throws {
        let (sources, targets) = (try queries(source, in: memory), try queries(target, in: memory))
        try serve(
            memory.path,
            [
                ("search, \(source)", sources.map { "/api/v1/search?mode=fuzzy&limit=5&q=\($0)" }),
                ("search, \(target)", targets.map { "/api/v1/search?mode=fuzzy&limit=5&q=\($0)" }),
                ("tmserver, \(source)", sources.map { "/tmserver/\(source)/\(target)/unit/\($0)" }),
                ("tmserver, \(target)", targets.map { "/tmserver/\(target)/\(source)/unit/\($0)" }),
            ])
    }

    /// The same with the first units alone, and with the Translate Toolkit's tmserver on the same; says whether Python has
    /// that.
    package mutating func peers(units: Int) throws -> Bool {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        func file(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }
        try TMXWriter.write(file: file("units.tmx"), header: TMXHeader(sourceLanguage: source)) { writer in
            for unit in try memory.words(after: 0, limit: units) {
                try writer.write(
                    ExchangeUnit(id: "\(unit.id)", variants: unit.variants.map { .init($0.language, $0.text) }))
            }
        }
        let share = try TranslationMemory.open(path: file("units.sqlite"))
        _ = try MeasuredProcess.run(
            [program, "tm", "import", "--tm", share.path, file("units.tmx")], output: file("import.out"))
        let paths = try queries(source, in: share).map { "/tmserver/\(source)/\(target)/unit/\($0)" }
        try serve(share.path, [("\(units) units", paths)])
        guard
            let peer = try ServedProgram(
                ToolkitServer.arguments(file("units.tmx"), source: source, target: target), in: scratch.url)
        else { return false }
        defer { peer.process.stop() }
        rows.append(try measure("… Toolkit's", paths, peer, LoadGenerator(in: scratch.url)))
        return true
    }

    private mutating func serve(_ memory: String, _ routes: [(name: String, paths: [String])]) throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let tokens = scratch.url.appendingPathComponent("tokens.json").path
        let arguments = [program, "serve", "--port", "0", "--tm", memory, "--tokens", tokens]
        guard let server = try ServedProgram(arguments, in: scratch.url) else {
            throw DeskError.unreadable(path: memory, reason: "`songngu serve` ends at once: run it to see why")
        }
        defer { server.process.stop() }
        let generator = LoadGenerator(in: scratch.url)
        for route in routes { rows.append(try measure(route.name, route.paths, server, generator)) }
    }

    private func measure(
        _ name: String, _ paths: [String], _ server: ServedProgram, _ generator: LoadGenerator
    ) throws -> Row {
        let before = server.process.residentBytes
        let answer = try generator.run(
            paths, at: server.url, connections: load.connections, seconds: load.seconds)
        return Row(
            name: name, connections: load.connections, perSecond: Double(answer.requests) / answer.seconds,
            median: answer.median, percentile99: answer.percentile99, errors: answer.errors,
            resident: (before, server.process.residentBytes))
    }

    /// Percent-encoded (RFC 3986).
    private func queries(_ language: LanguageTag, in memory: TranslationMemory) throws -> [String] {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return try MemoryBenchmark(memory, seed: load.seed).queriesOf(language, load.queries).compactMap {
            $0.addingPercentEncoding(withAllowedCharacters: unreserved)
        }
    }
}
