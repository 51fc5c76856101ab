import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct DOCXInputTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Whatever its name.
    @Test(arguments: ["a.docx", "a.txt", "a"])
    func documentIsReadByItsContent(name: String) throws {
        func paragraph(_ text: String, _ level: String = "") -> String {
            "<w:p><w:pPr>\(level)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let body = [
            paragraph("Cảng phía bắc mở lại", "<w:outlineLvl w:val=\"0\"/>"),
            paragraph("Cảng mở lại hôm thứ Sáu sau bão &amp; mưa lớn. Tàu đầu tiên đã cập bến."),
            paragraph("Sẽ thêm tàu", "<w:outlineLvl w:val=\"1\"/>"),
            paragraph("Ba tàu nữa sẽ đến vào cuối tuần này, theo cảng vụ."),
        ]
        let file = try folder.write(try ZipFixture.docx(body.joined()), to: name)
        let article = try DocumentInput(path: file).read()
        #expect(
            article.segments.map(\.text) == [
                "Cảng phía bắc mở lại", "Cảng mở lại hôm thứ Sáu sau bão & mưa lớn.", "Tàu đầu tiên đã cập bến.",
                "Sẽ thêm tàu", "Ba tàu nữa sẽ đến vào cuối tuần này, theo cảng vụ.",
            ])
        #expect(article.segments.map(\.block) == [.headline, .lead, .lead, .crosshead, .body])
        #expect(article.segments.allSatisfy { String(article.text[bytes: $0.range]) == $0.text })
        #expect(article.language == .vietnamese)
    }

    @Test func otherDocumentsAreErrors() throws {
        let file = try folder.write("%PDF-1.7", to: "a.pdf")
        let reason = "a PDF is not read: copy its text into a .docx or plain text file"
        #expect(throws: DeskError.badDocument(path: file, reason: reason)) { try DocumentInput(path: file).read() }
    }
}
