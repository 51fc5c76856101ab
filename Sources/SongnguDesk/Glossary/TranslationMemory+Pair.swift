import SongnguMemory
import SongnguText

extension TranslationMemory {
    /// The languages to hold against each other: those named, else English and Vietnamese where the memory has them,
    /// else those that most units have; nil where there is none left.
    func pair(source: LanguageTag?, target: LanguageTag?) throws -> (source: LanguageTag?, target: LanguageTag?) {
        let known = try languages()
        func pick(_ preferred: LanguageTag, not other: LanguageTag?) -> LanguageTag? {
            let free = known.filter { $0.primary != other?.primary }
            return free.first { $0.primary == preferred.primary } ?? free.first
        }
        let target = target ?? pick(.vietnamese, not: source)
        return (source ?? pick(.english, not: target), target)
    }
}
