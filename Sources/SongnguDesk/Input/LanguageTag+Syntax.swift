package import SongnguText

extension LanguageTag {
    /// A tag as a user or a caller writes it: nil when it is not in the common form of BCP 47, letters and figures
    /// parted by hyphens.
    package init?(checking tag: String) {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = subtags.first, (2...8).contains(primary.count), primary.allSatisfy(\.isLetter),
            subtags.allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        self.init(tag)
    }
}
