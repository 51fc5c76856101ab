import Foundation
package import SongnguExchange
package import SongnguMemory
package import SongnguText

/// Files to be brought into a memory.
package struct ImportJob: Hashable, Sendable {
    /// One file, or the two of a pair; "-" is standard input.
    package var files: [String]
    /// By the file's name or beginning when nil; standard input is TMX.
    package var format: ExchangeFormat?
    package var options: ExchangeOptions
    /// Stop at the first unit that cannot be read.
    package var isStrict: Bool
    /// See ``TranslationMemory/importUnits(file:author:isUpdating:feed:)``.
    package var isUpdating: Bool
    /// Of units whose file names none; approved when nil.
    package var status: UnitStatus?

    package init(
        _ files: [String], format: ExchangeFormat? = nil, options: ExchangeOptions = ExchangeOptions(),
        isStrict: Bool = false, isUpdating: Bool = false, status: UnitStatus? = nil
    ) {
        self.files = files
        self.format = format
        self.options = options
        self.isStrict = isStrict
        self.isUpdating = isUpdating
        self.status = status
    }

    /// What messages and the memory call it.
    package var name: String {
        files == ["-"]
            ? "standard input" : files.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: " + ")
    }

    /// As the user wrote it.
    package var title: String { files == ["-"] ? name : files.joined(separator: " + ") }

    /// Of all files; nil where that cannot be told.
    package var bytes: Int? {
        let sizes = files.map { file in
            (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int
        }
        return sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    }
}

/// What an import did.
package struct ImportReport: Hashable, Sendable {
    package var saved = SaveReport()
    /// Units that could not be read, each of which was told of.
    package var skipped = 0
    /// Segments without a translation yet.
    package var untranslated = 0
}

extension Desk {
    /// Brings a file into a memory, in one transaction; importing it again changes nothing.
    ///
    /// Throws ``ExchangeError``, ``MemoryError`` or, where the job is strict, ``DeskError/skippedUnit(_:)``, and then
    /// nothing of the file is saved.
    /// - Parameters:
    ///   - skipped: called with each unit that had to be left out.
    ///   - progress: called now and then with the bytes that were read and the units that were handed on.
    package static func importUnits(
        _ job: ImportJob, into memory: TranslationMemory, skipped: (SkippedUnit) -> Void = { _ in },
        progress: (_ bytes: Int, _ units: Int) -> Void = { _, _ in }
    ) throws -> ImportReport {
        guard job.files == ["-"] else {
            return try importFiles(job, job.files, into: memory, skipped: skipped, progress: progress)
        }
        do {
            return try importFiles(job, ["/dev/stdin"], into: memory, skipped: skipped, progress: progress)
        } catch let error as ExchangeError {
            throw error.naming(job.name)
        }
    }

    /// Opens the file of a job, so that one which cannot be read is known before a memory is made. Throws
    /// ``ExchangeError``.
    package static func check(_ job: ImportJob) throws {
        // What is no plain file can be read only once.
        guard job.files.allSatisfy(Descriptor.isPlainFile) else { return }
        _ = try (job.format ?? ExchangeFormat.of(file: job.files[0])).reader(of: job.files, options: job.options)
    }

    private static func importFiles(
        _ job: ImportJob, _ files: [String], into memory: TranslationMemory, skipped: (SkippedUnit) -> Void,
        progress: (_ bytes: Int, _ units: Int) -> Void
    ) throws -> ImportReport {
        let isStandardInput = job.files == ["-"]
        let format = try job.format ?? (isStandardInput ? .tmx : ExchangeFormat.of(file: job.files[0]))
        let reader = try format.reader(of: files, options: job.options)
        var report = ImportReport()
        report.saved = try memory.importUnits(
            file: job.name, author: Author.name, isUpdating: job.isUpdating
        ) { add in
            var units = 0
            while let item = try reader.next() {
                switch item {
                case .untranslated: report.untranslated += 1
                case .skipped(var unit):
                    if isStandardInput { unit.file = job.name }
                    if job.isStrict { throw DeskError.skippedUnit(unit) }
                    report.skipped += 1
                    skipped(unit)
                case .unit(let unit):
                    var draft = ImportedUnit(unit)
                    draft.status = draft.status ?? job.status
                    try add(draft)
                    units += 1
                    if units % 1_000 == 0 { progress(reader.bytesRead, units) }
                }
            }
        }
        return report
    }

    /// Writes the units of a memory that a choice takes, as files; returns how many were written. Throws
    /// ``ExchangeError`` or ``MemoryError``, and then files that were there stay as they were.
    package static func exportUnits(
        _ memory: TranslationMemory, to files: [String], format: ExchangeFormat,
        options: ExchangeOptions = ExchangeOptions(), choice: UnitChoice = .all
    ) throws -> ExportReport {
        let options = try complete(options, format, memory, choice)
        return try export(memory, choice) { try format.write(files: files, options: options, body: $0) }
    }

    /// Writes them to `receive`, piece by piece.
    package static func exportUnits(
        _ memory: TranslationMemory, format: ExchangeFormat, options: ExchangeOptions = ExchangeOptions(),
        choice: UnitChoice = .all, receive: @escaping (String) throws -> Void
    ) throws -> ExportReport {
        let options = try complete(options, format, memory, choice)
        return try export(memory, choice) { try format.write(options: options, to: receive, body: $0) }
    }

    /// The options, with the languages of the memory where a format needs some and none are told, and the columns that
    /// a table needs for all there is.
    private static func complete(
        _ options: ExchangeOptions, _ format: ExchangeFormat, _ memory: TranslationMemory, _ choice: UnitChoice
    ) throws -> ExchangeOptions {
        var options = options
        switch format {
        case .tmx, .jsonl: break
        case .tsv, .csv:
            var columns = TableColumns(ordered: options.languages)
            try memory.forEachUnit(choice) { columns.add(ExchangeUnit($0), takesLanguages: options.languages.isEmpty) }
            options.columns = columns
        case .xliff, .xliff12, .moses, .po, .docx:
            if options.languages.isEmpty { options.languages = try pair(of: memory.languages()) }
        }
        return options
    }

    /// The two languages that most units have; where a memory has several of one, such as "vi" and "vi-vn", the one that
    /// takes in all of them.
    private static func pair(of languages: [LanguageTag]) -> [LanguageTag] {
        var pair: [LanguageTag] = []
        for language in languages {
            let kin = languages.filter { $0.primary == language.primary }
            let tag = kin.count > 1 ? LanguageTag(language.primary) : language
            if !pair.contains(tag) { pair.append(tag) }
        }
        return Array(pair.prefix(2))
    }

    /// Gives the units to what `writing` begins, which says how many it left out.
    private static func export(
        _ memory: TranslationMemory, _ choice: UnitChoice,
        writing: (_ body: (_ write: (ExchangeUnit) throws -> Void) throws -> Void) throws -> Int
    ) throws -> ExportReport {
        var count = 0
        let leftOut = try writing { write in
            try memory.forEachUnit(choice) { unit in
                try write(ExchangeUnit(unit))
                count += 1
            }
        }
        return ExportReport(units: count - leftOut, leftOut: leftOut)
    }
}

/// What an export wrote.
package struct ExportReport: Hashable, Sendable {
    package var units = 0
    /// Units that the format or the languages had no place for.
    package var leftOut = 0
}

extension ExchangeUnit {
    /// All of a unit that files can carry: of its places, the kind and the context of the first that has them.
    init(_ unit: TranslationUnit) {
        self.init(
            id: "\(unit.id)", created: unit.created, createdBy: unit.createdBy, changed: unit.changed,
            changedBy: unit.changedBy, status: unit.status, kind: unit.provenance.lazy.compactMap(\.kind).first,
            context: unit.provenance.lazy.compactMap(\.context).first, annotations: unit.annotations,
            variants: unit.variants)
    }
}

extension ImportedUnit {
    init(_ unit: ExchangeUnit) {
        self.init(
            variants: unit.variants, status: unit.status, kind: unit.kind, created: unit.created,
            createdBy: unit.createdBy, changed: unit.changed, changedBy: unit.changedBy, annotations: unit.annotations,
            context: unit.context, tuid: unit.id)
    }
}
