import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct FingerprintTests {
    static let text = """
        Thành phố Tân An mở lại cầu phao sau ba ngày bão, theo thông báo của chính quyền.

        Người dân Tân An đi lại bình thường. Xe tải vào Tân An phải chờ tới tối mới được qua cầu.
        """

    func prints(_ text: String, concept: String = "c.one", rule: String = "deprecated") -> [Fingerprint] {
        let article = ArticleReader.read(text, language: .vietnamese)
        let findings = Finding.all([("Tân An", nil)], in: article, rule: rule).map { finding in
            var finding = finding
            finding.concept = concept
            return finding
        }
        return Fingerprint.list(findings, target: article, source: nil)
    }

    @Test func theyAre16DigitsAndDiffer() {
        let prints = prints(Self.text)
        #expect(Set(prints).count == 3)
        #expect(prints.allSatisfy { $0.description.wholeMatch(of: /[0-9a-f]{16}/) != nil })
        #expect(Set(prints).isDisjoint(with: self.prints(Self.text, concept: "c.two")))
        #expect(Set(prints).isDisjoint(with: self.prints(Self.text, rule: "missing")))
    }

    @Test(
        arguments: [
            "Tin mới về cây cầu phao qua sông lớn.\n\n" + text,
            text.replacing("Người dân", with: "Từ sáng nay, người dân").replacing("bình thường", with: "khó khăn"),
            text.replacing("\n\n", with: "\r\n\r\n\r\n"),
            text.replacing("vào Tân An", with: "vào Tân An <!-- songngu-ignore -->"),
        ])
    func editsElsewhereChangeNone(edited: String) {
        let before = prints(Self.text)
        #expect(prints(edited)[2] == before[2])
        #expect(prints(edited)[0] == before[0])
    }

    @Test func wordsBesideItMakeItAnother() {
        #expect(prints(Self.text.replacing("Xe tải vào", with: "Xe khách vào"))[2] != prints(Self.text)[2])
    }

    @Test func whatIsTheSameIsNumberedInOrder() {
        let line = "Xe tải vào Tân An phải chờ tới tối mới được qua cầu phao mới."
        let prints = prints("\(line)\n\n\(line)\n\n\(line)")
        #expect(Set(prints).count == 3)
        #expect(self.prints("\(line)\n\n\(line)") == Array(prints.prefix(2)))
    }
}
