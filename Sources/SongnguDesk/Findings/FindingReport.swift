package import SongnguText

/// A finding with the files it is shown in, for formats that other programs read.
package struct ReportedFinding: Sendable {
    /// A place in a file.
    package struct Place: Sendable {
        /// Relative to the working directory where it lies in it.
        package var path: String
        /// The text of the file and the range in it; nil where the place is not in the file's own text: of a Word
        /// document, or of HTML that cannot be told for certain.
        package var range: (text: String, range: ByteRange)?
        /// What the place is called where it is no range of a file: "unit 12".
        package var name: String?
        /// The words there.
        package var surface: String
    }

    package var finding: Finding
    package var fingerprint: Fingerprint
    package var state: ReviewedFinding.State
    package var place: Place
    package var others: [Place]
    /// What to put in the place, as it is to stand in the file; nil where that is not certain.
    package var correction: String?
}

extension ReportedFinding {
    /// Of an article.
    package init(_ reviewed: ReviewedFinding, target: ArticleFile, source: ArticleFile?) {
        func place(_ side: Side, _ range: ByteRange, _ surface: String) -> Place? {
            guard let file = side == .target ? target : source else { return nil }
            var found: (String, ByteRange)?
            if case .range(let range) = file.place(of: range) { found = (file.text, range) }
            return Place(path: file.input.uriPath, range: found, surface: surface)
        }
        let finding = reviewed.finding
        self.finding = finding
        fingerprint = reviewed.fingerprint
        state = reviewed.state
        self.place =
            place(finding.side, finding.range, finding.surface)
            ?? Place(path: target.input.uriPath, surface: finding.surface)
        others = finding.places.filter { $0.side != finding.side || $0.range != finding.range }
            .compactMap { place($0.side, $0.range, $0.surface) }
        if finding.side == .target, let text = finding.correction,
            case .range(let range) = target.place(of: finding.range)
        {
            correction = target.written(text, at: range)
        }
    }

    /// Of a unit of the memory at a path.
    package init(_ found: MemoryFinding, memory path: String) {
        finding = found.finding
        fingerprint = found.fingerprint
        state = .open
        place = Place(
            path: DocumentInput(path: path).uriPath, name: "unit \(found.unit), \(found.language)",
            surface: found.finding.surface)
        others = []
    }
}

extension DocumentInput {
    /// The path for other programs, as seen from the working directory.
    fileprivate var uriPath: String {
        address?.text ?? (isStandardInput ? "stdin" : RelativePath.path(of: path))
    }
}
