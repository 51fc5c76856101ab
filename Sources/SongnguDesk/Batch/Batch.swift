package import SongnguText

/// Runs jobs line by line: one object in, one out, in input order. A bad line yields an error object in its place and
/// the stream goes on.
package struct Batch {
    /// Languages of the texts that do not name theirs; detected where nil.
    private let languages: (source: LanguageTag?, target: LanguageTag?)
    private let input: Descriptor
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
        self.input = input
        self.languages = languages
        self.write = write
    }

    /// Aligns every pair; returns how many lines were bad. `saving` is called with each result before it is written.
    package func align(_ desk: Desk, saving: (Alignment, CaseID) throws -> Void = { _, _ in }) throws -> Int {
        try run { request in
            let articles = try request.articles(languages)
            let alignment = desk.align(source: articles.source, target: articles.target)
            try saving(alignment, request.id)
            return try ContractJSON.line(AlignmentRecord(alignment, id: request.id))
        }
    }

    /// Checks every pair's target; returns how many lines were bad and how many findings there were.
    package func check(_ desk: Desk) throws -> (bad: Int, findings: Int) {
        var count = 0
        let bad = try run { request in
            let articles = try request.articles(languages)
            let findings = desk.findings(in: articles.target, source: articles.source)
            count += findings.count
            return try ContractJSON.line(CheckRecord(findings, id: request.id))
        }
        return (bad, count)
    }

    private func run(_ job: (PairRequest) throws -> String) throws -> Int {
        var reader = LineReader(input)
        var number = 0
        var bad = 0
        while let line = try next(&reader) {
            number += 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            do {
                try write(job(try ContractJSON.decode(PairRequest.self, from: line)))
            } catch let error as DeskError {
                bad += 1
                let id = try? ContractJSON.decode(Identified.self, from: line).id
                try write(ContractJSON.line(ErrorRecord(id: id, line: number, error: error.description)))
            }
        }
        return bad
    }

    private func next(_ reader: inout LineReader) throws -> [UInt8]? {
        do {
            return try reader.next()
        } catch let failure as SystemFailure {
            throw DeskError.unreadable(path: "standard input", reason: failure.description)
        }
    }

    /// Enough of a bad line to say whose it is.
    private struct Identified: Decodable {
        var id: CaseID
    }
}
