/// Tells Vietnamese, English and Russian apart by their letters and commonest words.
package enum LanguageDetector {
    /// Share of marked letters above which Latin text is Vietnamese; news stands near 0.25, English with
    /// Vietnamese names below 0.03.
    private static let vietnameseShare = 0.08
    /// Share of commonest English words above which plain Latin text is English; news stands near 0.35.
    private static let englishShare = 0.12
    private static let sampleLength = 4_000

    private static let commonEnglish: Set<String> = [
        "the", "of", "and", "to", "in", "a", "is", "was", "for", "on", "that", "with", "by", "as", "it", "at", "from",
        "he", "she", "they", "we", "i", "be", "are", "were", "has", "have", "had", "will", "would", "not", "an", "this",
        "his", "her", "its", "their", "said", "or", "but", "who", "which", "been", "more", "than", "after", "over",
    ]

    /// The language of a text, from its first 4,000 characters; nil when there is too little to tell or it is another.
    package static func detect(_ text: String) -> LanguageTag? {
        var letters = 0
        var marked = 0
        var cyrillic = 0
        let sample = String(String.UnicodeScalarView(text.unicodeScalars.prefix(sampleLength)))
        for scalar in FoldedText.fold(sample, .reading).unicodeScalars where scalar.isLetter {
            letters += 1
            if (0x400...0x4FF).contains(scalar.value) { cyrillic += 1 }
            if scalar == "đ" || scalar == "Đ" || (0x1EA0...0x1EF9).contains(scalar.value)
                || "ăâêôơưàáãèéìíòóõùúýĩũ".unicodeScalars.contains(scalar)
            {
                marked += 1
            }
        }
        guard letters >= 8 else { return nil }
        if cyrillic * 2 > letters { return LanguageTag("ru") }
        if Double(marked) > vietnameseShare * Double(letters) { return .vietnamese }
        let words = sample.words.map { $0.text.lowercased() }.filter { $0.contains(where: \.isLetter) }
        let common = words.count { commonEnglish.contains($0) }
        return Double(common) > englishShare * Double(words.count) ? .english : nil
    }
}
