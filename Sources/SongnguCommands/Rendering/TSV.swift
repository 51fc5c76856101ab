/// Rows of tab-separated values; tabs and line ends in cells become spaces.
enum TSV {
    static func row(_ cells: [String]) -> String {
        cells.map { $0.map { "\t\n\r\r\n".contains($0) ? " " : String($0) }.joined() }.joined(separator: "\t")
    }
}
