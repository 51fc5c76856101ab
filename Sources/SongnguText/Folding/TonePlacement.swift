/// The two customs of placing the tone mark on oa, oe and uy at the end of a syllable: hòa, khỏe, thủy (old) and hoà,
/// khoẻ, thuỷ (new). Everything is folded to the second, which is also where the mark stands before a final consonant.
enum TonePlacement {
    /// The pair with the mark moved to the second vowel; nil when there is no such mark.
    static func shift(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
        guard first.value >= 0xC0 else { return nil }
        switch second {
        case "a", "e", "y", "A", "E", "Y": break
        default: return nil
        }
        guard let (plain, tone) = toned[first] else { return nil }
        guard let vowels = second.properties.isUppercase ? uppercase[second] : lowercase[second] else { return nil }
        let isRounded = plain == "o" || plain == "O"
        let isY = second == "y" || second == "Y"
        guard isRounded != isY else { return nil }
        return (plain, vowels[tone])
    }

    private static let toned: [Unicode.Scalar: (Unicode.Scalar, Int)] = {
        var table: [Unicode.Scalar: (Unicode.Scalar, Int)] = [:]
        for (plain, marked) in [("o", "òóỏõọ"), ("u", "ùúủũụ"), ("O", "ÒÓỎÕỌ"), ("U", "ÙÚỦŨỤ")]
            as [(Unicode.Scalar, String)]
        {
            for (tone, scalar) in marked.unicodeScalars.enumerated() {
                table[scalar] = (plain, tone)
            }
        }
        return table
    }()

    private static let lowercase: [Unicode.Scalar: [Unicode.Scalar]] = [
        "a": Array("àáảãạ".unicodeScalars), "e": Array("èéẻẽẹ".unicodeScalars), "y": Array("ỳýỷỹỵ".unicodeScalars),
    ]

    private static let uppercase: [Unicode.Scalar: [Unicode.Scalar]] = [
        "A": Array("ÀÁẢÃẠ".unicodeScalars), "E": Array("ÈÉẺẼẸ".unicodeScalars), "Y": Array("ỲÝỶỸỴ".unicodeScalars),
    ]
}
