import Testing

@testable import SongnguText

@Suite struct LanguageDetectorTests {
    @Test(
        arguments: [
            ("Nga à", nil), ("Nga nói gì?", .vietnamese), ("Ngoại trưởng Nga nói gì?", .vietnamese),
            ("Ngoa\u{323}i tru\u{31B}o\u{309}ng Nga", .vietnamese),
            ("The minister said that the talks were over.", .english),
            ("Nguyễn Văn An met the minister of foreign affairs in the city of Hanoi on Monday.", .english),
            ("Министр сообщил о начале переговоров.", LanguageTag("ru")),
            ("Le ministre des Affaires étrangères a quitté la salle.", nil),
            ("Vladimir Putin, Joe Biden, Sergey Lavrov", nil), ("2021 30 06", nil), ("", nil), ("OK", nil),
            ("Ông Putin gặp ông Biden ở thành phố Geneva. \"No comment on that,\" phía Mỹ trả lời.", .vietnamese),
        ] as [(String, LanguageTag?)])
    func `the language is told from letters and words`(text: String, expected: LanguageTag?) {
        #expect(LanguageDetector.detect(text) == expected)
    }
}
