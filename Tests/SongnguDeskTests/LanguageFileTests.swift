import SongnguModel
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct LanguageFileTests {
    @Test(arguments: [
        ("vi=news.txt", "vi", "news.txt"), ("zh-hant=a=b", "zh-hant", "a=b"), ("news.txt", nil, "news.txt"),
        ("./vi=news.txt", nil, "./vi=news.txt"), ("vi=", nil, "vi="), ("=x", nil, "=x"),
    ])
    func aTagStandsBeforeTheFile(argument: String, language: String?, path: String) {
        #expect(LanguageFile(argument) == LanguageFile(language: language.map { LanguageTag($0) }, path: path))
    }

    private func inputs(_ languages: [String], _ corpora: [String], _ words: [String] = []) throws -> [DistillerInput] {
        try DistillerInput.inputs(
            languages: languages.map { LanguageTag($0) }, corpora: corpora.map { LanguageFile($0) },
            words: words.map { LanguageFile($0) })
    }

    @Test(
        arguments: [
            ([], ["en=a", "vi=b"], ["vi=w"]),
            (["en", "vi"], ["a", "b"], ["vi=w"]),
            (["en", "vi"], ["vi=b", "en=a"], ["vi=w"]),
        ] as [([String], [String], [String])])
    func filesFindTheirLanguage(languages: [String], corpora: [String], words: [String]) throws {
        let expected = [
            DistillerInput(language: .english, corpora: ["a"]),
            DistillerInput(language: .vietnamese, corpora: ["b"], wordLists: ["w"]),
        ]
        #expect(try inputs(languages, corpora, words) == expected)
    }

    @Test func theOnlyLanguageGetsAllFiles() throws {
        #expect(try inputs(["fr"], ["a", "fr=b", "c"], ["w"])[0].corpora == ["a", "b", "c"])
    }

    @Test(
        arguments: [
            (["en", "vi"], ["a"], [], .noLanguage(path: "a")),
            ([], ["a"], [], .noLanguage(path: "a")),
            (["en", "vi"], ["a", "b"], ["w"], .noLanguage(path: "w")),
            (["en"], ["en=a", "vi=b"], [], .unexpectedLanguage(.vietnamese, path: "b")),
            ([], ["en=a"], ["vi=w"], .unexpectedLanguage(.vietnamese, path: "w")),
            (["en", "vi"], ["en=a"], [], .noCorpus(.vietnamese)),
            ([], [], [], .noCorpus(nil)),
        ] as [([String], [String], [String], DeskError)])
    func filesWithoutALanguageAreNamed(languages: [String], corpora: [String], words: [String], error: DeskError) {
        #expect(throws: error) { try inputs(languages, corpora, words) }
    }
}
