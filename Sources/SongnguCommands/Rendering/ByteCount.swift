/// Sizes for people.
enum ByteCount {
    /// "12 kB", "3.4 MB": kB are rounded up, tenths of MB down.
    static func text(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\(bytes / 100_000 / 10).\(bytes / 100_000 % 10) MB"
    }
}
