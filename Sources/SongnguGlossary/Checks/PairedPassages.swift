package import SongnguText

/// Passages of two texts of which one renders the other.
package struct PairedPassages: Hashable, Sendable {
    /// In UTF-8 bytes of the source's decoded text.
    package var source: [ByteRange]
    package var target: [ByteRange]
    /// Whether what one names the other should name: nothing stands in the target's passage by mistake of the aligner.
    package var isSure: Bool

    package init(source: [ByteRange], target: [ByteRange], isSure: Bool) {
        self.source = source
        self.target = target
        self.isSure = isSure
    }
}
