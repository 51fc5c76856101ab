/// What a vector is kept under: 128 bits of hash, made by whoever knows the model and the text.
package struct VectorKey: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}
