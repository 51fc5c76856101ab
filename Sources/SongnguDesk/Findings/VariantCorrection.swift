import SongnguText

/// A variant of a unit that is corrected round by round; its inline codes stay where they stand.
struct VariantCorrection {
    private(set) var variant: Variant
    private let original: Variant
    private(set) var corrected: [Finding] = []
    private(set) var left: [LeftCorrection] = []
    private(set) var isDone = false

    init(_ variant: Variant) {
        self.variant = variant
        original = variant
    }

    /// Puts in the corrections of a round's findings; done where there are none.
    mutating func correct(_ findings: [Finding]) {
        var found: [ByteRange: Finding] = [:]
        var corrections: [(range: ByteRange, replacement: String)] = []
        left = []
        for finding in findings where finding.side == .target {
            guard let correction = finding.correction, !correction.utf8.elementsEqual(finding.surface.utf8) else {
                continue
            }
            let range = finding.range
            guard !variant.codes.contains(where: { range.lowerBound < $0.offset && $0.offset < range.upperBound })
            else {
                left.append(LeftCorrection(finding: finding, reason: .code))
                continue
            }
            corrections.append(
                (range, TextCorrections.fitted(correction, to: String(variant.text[bytes: range]))))
            found[range] = finding
        }
        guard !corrections.isEmpty else {
            isDone = true
            return
        }
        let result = TextCorrections(variant.text, corrections)
        corrected += result.done.compactMap { found[$0.range] }
        for index in variant.codes.indices {
            let offset = variant.codes[index].offset
            // A code at the end of what is corrected goes with it, one at its beginning stays.
            variant.codes[index].offset += result.done.reduce(0) { shift, correction in
                correction.range.upperBound <= offset
                    ? shift + correction.replacement.utf8.count - correction.range.count : shift
            }
        }
        variant.text = result.text
    }

    /// Leaves the variant as it was: its corrections never end.
    mutating func giveUp() {
        left += corrected.prefix(1).map { LeftCorrection(finding: $0, reason: .endless) }
        corrected = []
        variant = original
    }
}
