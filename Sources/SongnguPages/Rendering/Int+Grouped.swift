extension Int {
    /// With the thousands set apart, as a language writes it: 12,345 or 12.345.
    func grouped(_ language: PageLanguage) -> String {
        let separator: Character = language == .vietnamese ? "." : ","
        var result = ""
        for (index, digit) in String(magnitude).enumerated() {
            if index > 0, (String(magnitude).count - index).isMultiple(of: 3) { result.append(separator) }
            result.append(digit)
        }
        return self < 0 ? "−" + result : result
    }
}
