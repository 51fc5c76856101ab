/// Numbers with what they count.
enum Count {
    /// "1 finding", "2 findings".
    static func of(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
}
