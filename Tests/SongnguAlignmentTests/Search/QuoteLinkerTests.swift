import SongnguText
import Testing

@testable import SongnguAlignment

@Suite struct QuoteLinkerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var source: String
        var target: String
        /// By the words of the pieces.
        var links: [String]
    }

    static let cases = [
        Case(
            testDescription: "a term and a speech that change places",
            source:
                "Ties have reached an \"unprecedented level.\" \"We stood together then and we stand together now,\" he said.",
            target:
                "“Khi đó chúng ta sát cánh bên nhau, và bây giờ vẫn sát cánh bên nhau”, ông nói, gọi quan hệ ở “mức chưa từng có”.",
            links: [
                "We stood together then and we stand together now, = Khi đó chúng ta sát cánh bên nhau, và bây giờ vẫn sát cánh bên nhau",
                "unprecedented level. = mức chưa từng có",
            ]),
        Case(
            testDescription: "words within a sentence are not the whole of a longer one",
            source: "He promised to \"throw the door wide open\" to partners.",
            target: "“Hàng rào chỉ làm chúng ta chậm lại trong khi cả thế giới đang tiến về phía trước”, ông nói.",
            links: []),
        Case(
            testDescription: "a word or two are no speech",
            source: "He called the law \"a joke\" and left.",
            target: "Ông nói: “Tôi sẽ không bao giờ ký một đạo luật như thế này, dù ai yêu cầu đi nữa”.",
            links: []),
        Case(
            testDescription: "figures and names tell speeches apart",
            source: "\"We built 40 schools in Kenya,\" he said. \"We built 90 roads in Ghana,\" he said.",
            target:
                "Ông nói: “Chúng tôi đã xây 90 con đường ở Ghana”. Ông nói: “Chúng tôi đã xây 40 trường học ở Kenya”.",
            links: [
                "We built 90 roads in Ghana, = Chúng tôi đã xây 90 con đường ở Ghana",
                "We built 40 schools in Kenya, = Chúng tôi đã xây 40 trường học ở Kenya",
            ]),
        Case(
            testDescription: "two quotations that the target joins",
            source: "He said: \"The harvest was very good this year.\" She said: \"But the roads are in a bad state.\"",
            target: "Ông nói: “Vụ mùa năm nay rất tốt, nhưng đường sá đang ở trong tình trạng tồi tệ”.",
            links: [
                "The harvest was very good this year. … But the roads are in a bad state. = "
                    + "Vụ mùa năm nay rất tốt, nhưng đường sá đang ở trong tình trạng tồi tệ"
            ]),
        Case(
            testDescription: "one quotation that the target parts",
            source: "\"The harvest was very good this year, but the roads are in a bad state,\" he said.",
            target:
                "Ông nói: “Vụ mùa năm nay rất tốt”. Ông cho biết thêm: “Nhưng đường sá đang ở trong tình trạng tồi tệ”.",
            links: [
                "The harvest was very good this year, but the roads are in a bad state, = "
                    + "Vụ mùa năm nay rất tốt … Nhưng đường sá đang ở trong tình trạng tồi tệ"
            ]),
    ]

    @Test(arguments: cases)
    func `the quotations of a bead are paired by what they are`(test: Case) {
        let source = ArticleReader.read(test.source, language: .english)
        let target = ArticleReader.read(test.target, language: .vietnamese)
        func words(_ pieces: [ByteRange], _ article: Article) -> String {
            pieces.map { String(article.text[bytes: $0]) }.joined(separator: " … ")
        }
        let links = QuoteLinker.links(source.segments, target.segments)
        #expect(links.map { words($0.source, source) + " = " + words($0.target, target) } == test.links)
    }
}
