import Foundation
package import SongnguText

/// Runs jobs line by line: one object in, one out, in input order, on all cores. A bad line yields an error object in
/// its place and the stream goes on.
package struct Batch {
    /// Languages of the texts that do not name theirs; detected where nil.
    private let languages: (source: LanguageTag?, target: LanguageTag?)
    private let lines: RequestLines
    private let workers: Int
    private let write: (String) throws -> Void

    /// Reads from standard input; `write` gets each line of output.
    package init(
        languages: (source: LanguageTag?, target: LanguageTag?) = (nil, nil), write: @escaping (String) throws -> Void
    ) {
        self.init(input: .standardInput, languages: languages, write: write)
    }

    init(
        input: Descriptor, languages: (source: LanguageTag?, target: LanguageTag?) = (nil, nil),
        write: @escaping (String) throws -> Void
    ) {
        lines = RequestLines(input)
        workers = ProcessInfo.processInfo.activeProcessorCount
        self.languages = languages
        self.write = write
    }

    /// Reads what somebody sends.
    ///
    /// - Parameters:
    ///   - name: what errors call the sender.
    ///   - mostBytes: of a line; a longer one ends the stream with ``DeskError/badLine(reason:)``.
    ///   - workers: lines that are worked on at a time.
    ///   - read: adds the next bytes, waiting for them; false at the end.
    ///   - write: gets each line of output, and may throw to end the work.
    package init(
        from name: String, mostBytes: Int, workers: Int, read: @escaping @Sendable (inout [UInt8]) throws -> Bool,
        write: @escaping (String) throws -> Void
    ) {
        lines = RequestLines(LineReader(mostBytes: mostBytes, read: read), name: name)
        self.workers = workers
        languages = (nil, nil)
        self.write = write
    }

    /// Aligns every pair; returns how many lines were bad. `saving` is called with each result before it is written.
    package func align(_ desk: Desk, saving: (Alignment, CaseID) throws -> Void = { _, _ in }) throws -> Int {
        let languages = languages
        return try run { request in
            let articles = try request.articles(languages)
            let alignment = try desk.align(source: articles.source, target: articles.target)
            return ((alignment, request.id), try ContractJSON.line(AlignmentRecord(alignment, id: request.id)))
        } handle: { alignment, id in
            try saving(alignment, id)
        }
    }

    /// Checks every pair's target; returns how many lines were bad and how many faults were found.
    package func check(_ desk: Desk) throws -> (bad: Int, findings: Int) {
        let languages = languages
        var count = 0
        let bad = try run { request in
            let articles = try request.articles(languages)
            let findings = try desk.findings(in: articles.target, source: articles.source)
            let faults = findings.count { $0.severity == .fault }
            return (faults, try ContractJSON.line(CheckRecord(findings, id: request.id)))
        } handle: { findings in
            count += findings
        }
        return (bad, count)
    }

    private enum Answer<Value: Sendable>: Sendable {
        case done(Value, line: String)
        case bad(line: String)
        /// Ends the stream.
        case failed(any Error)
    }

    /// Does `job` for each line, on all cores; `handle` and `write` are called in the order of the lines.
    private func run<Value: Sendable>(
        _ job: @escaping @Sendable (PairRequest) throws -> (value: Value, line: String),
        handle: (Value) throws -> Void
    ) throws -> Int {
        let lines = lines
        let work = OrderedWork<RequestLine, Answer<Value>>(workers: workers) {
            try lines.next()
        } work: { line in
            Self.answer(line, job)
        }
        var bad = 0
        try work.run { answer in
            switch answer {
            case .done(let value, let line):
                try handle(value)
                try write(line)
            case .bad(let line):
                bad += 1
                try write(line)
            case .failed(let error):
                throw error
            }
        }
        return bad
    }

    private static func answer<Value: Sendable>(
        _ line: RequestLine, _ job: (PairRequest) throws -> (value: Value, line: String)
    ) -> Answer<Value> {
        do {
            do {
                let (value, text) = try job(try ContractJSON.decode(PairRequest.self, from: line.bytes))
                return .done(value, line: text)
            } catch let error as DeskError {
                let id = try? ContractJSON.decode(Identified.self, from: line.bytes).id
                let record = ErrorRecord(id: id, line: line.number, error: error.description)
                return .bad(line: try ContractJSON.line(record))
            }
        } catch {
            return .failed(error)
        }
    }

    /// Enough of a bad line to say whose it is.
    private struct Identified: Decodable {
        var id: CaseID
    }
}
