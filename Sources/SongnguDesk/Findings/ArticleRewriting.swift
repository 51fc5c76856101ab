import Foundation
import SongnguExchange
package import SongnguText

/// An article's file with the corrections of its findings, not yet written.
package struct ArticleRewriting: Sendable {
    package let input: DocumentInput
    /// The file before and after.
    package let before: ArticleFile
    package let after: ArticleFile
    /// What was corrected, in the order of the work; ranges are those of the text at that time.
    package let corrected: [Finding]
    package let left: [LeftCorrection]

    /// Corrections may bring forth others; more rounds than this are a circle.
    private static let mostRounds = 8

    /// Corrects until there is nothing left to correct.
    ///
    /// Only what has a ``Finding/correction`` is touched; all other bytes of the file stay as they are. Throws
    /// ``DeskError/badDocument(path:reason:)`` for a document of Word, and what `check` throws.
    /// - Parameter check: the findings in an article, without those to be ignored.
    init(_ file: ArticleFile, check: (Article) throws -> [Finding]) throws {
        guard !file.isDocument else {
            throw DeskError.badDocument(
                path: file.input.name,
                reason: "a Word document is checked, not rewritten: correct it in Word, or save it as text or HTML")
        }
        guard file.isUnicode else {
            throw DeskError.badDocument(
                path: file.input.name,
                reason: "its encoding has not all letters that corrections may need: save it as UTF-8")
        }
        input = file.input
        before = file
        var current = file
        var corrected: [Finding] = []
        var left: [LeftCorrection] = []
        for round in 0... {
            left = []
            var corrections: [(range: ByteRange, replacement: String)] = []
            var findings: [ByteRange: Finding] = [:]
            for finding in try check(current.article) where finding.side == .target {
                guard let correction = finding.correction, correction != finding.surface || !finding.isExact(correction)
                else { continue }
                switch current.place(of: finding.range) {
                case .range(let range):
                    corrections.append((range, current.written(correction, at: range)))
                    findings[range] = finding
                case .parted: left.append(LeftCorrection(finding: finding, reason: .markup))
                case .unknown: left.append(LeftCorrection(finding: finding, reason: .unknown))
                }
            }
            guard !corrections.isEmpty else { break }
            guard round < Self.mostRounds else {
                left += corrections.compactMap { findings[$0.range] }.map {
                    LeftCorrection(finding: $0, reason: .endless)
                }
                break
            }
            let result = TextCorrections(current.text, corrections)
            corrected += result.done.compactMap { findings[$0.range] }
            current = try current.with(result.text)
        }
        after = current
        self.corrected = corrected
        self.left = left
    }

    package var isChanged: Bool { before.bytes != after.bytes }

    /// The lines that differ, as `diff -u` shows them.
    package var diff: [LineDiff.Line] {
        LineDiff.lines(before.text, after.text, name: input.path)
    }

    /// Puts the new file in the place of the old, whole or not at all. Throws ``DeskError/unwritable(path:reason:)`` where
    /// it was changed meanwhile or is no file, and ``ExchangeError``.
    package func write() throws {
        guard isChanged else { return }
        guard input.address == nil else {
            throw DeskError.unwritable(
                path: input.name, reason: "a page of the web is no file; save it, and correct that")
        }
        guard !input.isStandardInput else {
            throw DeskError.unwritable(path: input.name, reason: "standard input is no file")
        }
        guard try input.contents() == before.bytes else {
            throw DeskError.unwritable(path: input.name, reason: "it was changed meanwhile; try again")
        }
        let data = Data(after.bytes)
        try AtomicFile.replace([input.path]) { temporaries in
            try data.write(to: URL(fileURLWithPath: temporaries[0]))
        }
    }
}

extension Finding {
    /// Byte for byte: Swift takes canonical equivalents for equal.
    fileprivate func isExact(_ words: String) -> Bool { surface.utf8.elementsEqual(words.utf8) }
}

extension ArticleFile {
    /// A correction as it is to stand in the file.
    func written(_ correction: String, at range: ByteRange) -> String {
        let words = String(text[bytes: range])
        guard isMarkup else { return TextCorrections.fitted(correction, to: words) }
        // White space may be written as a reference.
        let fitted = words.contains("&") ? correction : TextCorrections.fitted(correction, to: words)
        return fitted.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
