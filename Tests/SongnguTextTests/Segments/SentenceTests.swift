import Testing

@testable import SongnguText

@Suite struct SentenceTests {
    /// Paragraphs; ¦ marks the sentence breaks.
    static let english: [String] = [
        "Growth was 3.5 percent.¦ Prices rose by 2.1 percent in May.",
        "He came at 10.30 a.m. on Tuesday.¦ The talks began at 3 p.m.¦ Nobody knew why.",
        "Mr. J. R. R. Marsh Jr. met Dr. No in the U.S. in Jan. 1950.¦ They talked.",
        "See www.example.com.¦ It is down.¦ Write to a.b@example.com.¦ Or do not.",
        "The illness was known as Covid-19.¦ Nobody had seen it before.",
        "He lives in Washington, D.C.",
        "The shares of Acme Inc. fell.¦ Those of Moss Ltd. rose by 5%.",
        "It rose 5%.¦ 10 people left.",
        "\"Are you sure?\" he asked.¦ \"I am... not sure!\" she said.",
        "He left (it was late).¦ She stayed (why?).¦ Nobody cared.",
        "There are three points: 1. Peace.¦ 2. Bread.¦ 3. Land.",
        "He was born on March 3.¦ In 1990, he left.¦ It was No. 1 on the list.",
        "The ship (see Fig. 3) sank.¦ It was a barge, i.e. a flat ship.",
        "\"We waited. We hoped. We prayed,\" he said.¦ \"It was not enough.\"",
        "He said: \"I will go. I must.\"¦ Then he went.",
        "Who is who?¦ Moss or Keller?¦ Nobody knows!!¦ Really?!¦ Yes.",
        "They left the U.S.¦ The U.K. followed.¦ All of them left.",
        "He is 5 ft. 3 in. tall.¦ Sales fell vs. 2019.",
        "The 21st century began.¦ It was the 1st. of May.",
    ]

    static let vietnamese: [String] = [
        "Giá tăng 3,5%.¦ Dầu Brent đạt 71,5 USD/thùng.¦ Vàng đạt 1.234,5 USD.",
        "Cuộc họp bắt đầu lúc 15h30.¦ Sau đó, các bên rời đi lúc 17.45.¦ Không ai nói gì.",
        "TP. Hồ Chí Minh và TP.HCM là một.¦ GS.TS. Nguyễn Văn A. và PGS. TS. Lê B. đã đến.",
        "Xem tại https://bao.vn/the-gioi.¦ Hoặc gửi thư tới toasoan@bao.vn.¦ Cảm ơn.",
        "Ông V. Sokolov gặp ông D. Moss.¦ Hai ông nói chuyện.",
        "Đó là dịch Covid-19.¦ Không ai biết trước.",
        "“Bạn có chắc không?”.¦ Ông trả lời: “Có chứ!”.¦ Rồi ông đi.",
        "“Không!” - ông nói.¦ “Vì sao?” - bà hỏi lại.",
        "Ông nói: “Tôi sẽ đi. Tôi phải đi.”.¦ Sau đó ông đi.",
        "“Chúng tôi chờ… Rồi chúng tôi đi…”, ông kể.¦ Không ai đáp...",
        "Ông nói.¦Sau đó ông đi.¦Nhưng ông về.¦ Đoàn đã đến.¦(Ảnh: TASS) Họ ở lại.",
        "Thiệt hại 5 triệu USD.¦ 10 người bị bắt.¦ 3 người trốn.",
        "Có ba điểm: 1. Hòa bình.¦ 2. Bánh mì.¦ 3. Đất đai.",
        "Ngày 30.6.2021, ông về.¦ Năm 2022, ông đi.",
        "Ông A., 45 tuổi, ở Q. 5, P. 12, TP. HCM.¦ Ông là BS. giỏi.",
        "Ông đã đến Mỹ v.v.¦ Sau đó ông về.¦ Các nước Anh, Pháp, v.v. đều phản đối.",
        "“Đây là sự dối trá!” và ông bỏ đi.¦ “Sai!”, ông nói.",
        "Ông A (Mỹ).¦ Ông B (Nga. Sinh năm 1950) đến.",
        "– Ông nghĩ sao?¦ – Tôi không biết.¦ – Thế à!",
    ]

    /// A language without data of its own.
    static let russian: [String] = [
        "Россия предложила США начать диалог.¦ Вашингтон не ответил.",
        "«Мы готовы», — сказал он.¦ «Но они — нет».",
        "А. С. Пушкин родился в 1799 г. в Москве.",
    ]

    @Test(
        arguments: english.map { (LanguageTag.english, $0) } + vietnamese.map { (.vietnamese, $0) }
            + russian.map { (LanguageTag("ru"), $0) })
    func `paragraphs are parted into sentences`(language: LanguageTag, marked: String) {
        let text = marked.replacing("¦", with: "")
        let breaker = SentenceBreaker(LanguageData.of(language))
        let sentences = breaker.sentences(of: text, quotes: QuotationScanner.spans(in: text))
        #expect(sentences.map { String(text[bytes: $0]) } == marked.split(separator: "¦").map(\.collapsed))
    }

    @Test func `a sentence that goes on after a picture credit is no caption`() {
        let text = "Đoàn đã đến.(Ảnh: TASS) Họ ở lại."
        #expect(
            ArticleReader.read(text, language: .vietnamese).segments.map(\.text) == [
                "Đoàn đã đến.", "(Ảnh: TASS) Họ ở lại.",
            ])
    }
}
