/// Reading the data files in Resources: one entry a line, "#" begins a comment, columns are parted by tabs.
enum DataFile {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") }
            .map { line in line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
