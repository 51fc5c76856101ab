import SongnguText

/// Forms that one concept deprecates and another, or the same, accepts: a check cannot tell which is meant.
enum ContradictionRule {
    static func problems(_ index: FormIndex) -> [GlossaryProblem] {
        index.forms.flatMap { form -> [GlossaryProblem] in
            let uses = index.uses[form] ?? []
            guard let accepted = uses.filter({ $0.term.status.isAccepted }).min(by: { $0.term.status < $1.term.status })
            else { return [] }
            return uses.filter { $0.term.status == .deprecated }.map { use in
                let isPreferred = accepted.term.status == .preferred
                let other = use.concept == accepted.concept ? "the same concept" : index.name(accepted)
                return GlossaryProblem(
                    .fault, isPreferred ? "preferred-deprecated" : "contradiction", index.concept(use),
                    "\"\(use.term.text)\" (\(form.language)) is deprecated here and \(accepted.term.status.rawValue) for "
                        + "\(other); remove it from one of the two", form: form)
            }
        }
    }

    static func count(_ concepts: [Concept]) -> Int {
        // Most terms have no twin among the deprecated ones, and a skeleton tells so sooner than folding does.
        var skeletons: Set<UInt64> = []
        var deprecated: [FormIndex.Form: Int] = [:]
        for concept in concepts {
            for term in concept.terms where term.status == .deprecated {
                skeletons.insert(skeleton(term.text))
                deprecated[FormIndex.Form(term.text, term.language), default: 0] += 1
            }
        }
        guard !deprecated.isEmpty else { return 0 }
        var count = 0
        for concept in concepts {
            for term in concept.terms where term.status.isAccepted && skeletons.contains(skeleton(term.text)) {
                count += deprecated.removeValue(forKey: FormIndex.Form(term.text, term.language)) ?? 0
            }
        }
        return count
    }

    /// A hash of what folding for matching never changes: ASCII consonants and figures without marks on them.
    private static func skeleton(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var last: UInt8 = 0
        func take(_ byte: UInt8) {
            guard isConsonant(byte) else { return }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        for byte in text.utf8 {
            if byte != 0xCC, byte != 0xCD { take(last) }
            last = byte
        }
        take(last)
        return hash
    }

    private static func isConsonant(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            false
        case 0x61...0x7A: byte >= 0x41
        default: (0x30...0x39).contains(byte)
        }
    }
}
