package import SongnguModel
package import SongnguText

/// What `model info --format json` prints: the fields of ``ModelInfo``, and `file` where it is not the shipped model.
package struct ModelRecord: Encodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case v, file
    }

    private let file: String?
    private let info: ModelInfo

    package init(_ info: ModelInfo, file: String?) {
        self.info = info
        self.file = file
    }

    package func encode(to encoder: any Encoder) throws {
        try info.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(1, forKey: .v)
        try container.encodeIfPresent(file, forKey: .file)
    }
}

/// What `model test --format json` prints.
package struct ModelTestRecord: Encodable, Sendable {
    struct SideRecord: Encodable {
        var lang: LanguageTag
        /// Share of the sentences of this side that find their translation; by cosine, and by margin.
        var found: ModelTest.Rates
        var coverage: Double?
    }

    private let v = 1
    private var pairs: Int
    private var source: SideRecord
    private var target: SideRecord
    private var sentencesPerSecond: Int

    package init(_ report: ModelReport, source: LanguageTag, target: LanguageTag) {
        pairs = report.test.pairs
        self.source = SideRecord(lang: source, found: report.test.forward, coverage: report.sourceCoverage)
        self.target = SideRecord(lang: target, found: report.test.backward, coverage: report.targetCoverage)
        sentencesPerSecond = Int(report.sentencesPerSecond.rounded())
    }
}
