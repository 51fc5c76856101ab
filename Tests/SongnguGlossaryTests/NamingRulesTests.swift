import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct NamingRulesTests {
    @Test(arguments: [
        // At the beginning of a sentence: ordinary words, lists, everything else.
        "Anh cho biết như vậy. Ý kiến này đúng. Áo dài đẹp. Tàu hàng chìm.",
        "“Anh đi đâu?”, ông hỏi. Bà đáp: Anh về rồi.\nAnh nói.",
        "⟦Anh⟧, ⟦Pháp⟧ và ⟦Đức⟧ ra tuyên bố chung.",
        "⟦Anh⟧ và ⟦Mỹ⟧ nhất trí. ⟦Ý⟧-⟦Đức⟧ ký kết. ⟦Áo⟧ hoặc ⟦Hà Lan⟧.",
        "⟦Mỹ⟧ rút quân. ⟦Nga⟧ đáp trả. ⟦Đức⟧ và ⟦Pháp⟧.",
        "Mĩ thuật đương đại. Mỹ phẩm giả. Pháp luật nghiêm. Đức tin.",
        // Inside a sentence.
        "nước ⟦Anh⟧, tại ⟦Ý⟧, từ ⟦Áo⟧, hàng ⟦Tàu⟧, bóng đá (⟦Anh⟧)",
        "danh hiệu Anh hùng, mục Ý kiến, tàu Tàu Ever Given",
        // Honorifics and family names make a person.
        "ông Đức, bà Nga, anh Pháp, đồng chí Mỹ, cô Hà Lan",
        "Ông Đức nói. Bà Nga đi. Anh Đức về.",
        "đàn ông ⟦Nga⟧, báo chí ⟦Nga⟧, trẻ em ⟦Đức⟧, công cụ ⟦Mỹ⟧",
        "Nguyễn Thị Nga, Nguyễn Minh Đức, Trần Hà Lan, NGUYỄN THỊ NGA",
        // Other names with such a syllable.
        "Hồ Thiên Nga, hằng Nga, Mỹ Đình, châu Mỹ, Bắc Mỹ, Mỹ Latinh, Mỹ La-tinh, người Anh-điêng, sáng Chủ Nhật",
        "Vũng Tàu và bé Đức Anh",
        // Beside a longer term or a foreign name it is the country.
        "Tổng thống ⟦Mỹ⟧ Joe Biden, Ngoại trưởng ⟦Nga⟧ ⟦Sergei Lavrov⟧, Thủ tướng ⟦Anh⟧ Boris Johnson",
        "nghị sĩ ⟦Mỹ⟧ Tom Cotton, quan hệ ⟦Mỹ⟧ ⟦Triều Tiên⟧, Điện Kremlin ⟦Nga⟧, hãng TASS ⟦Nga⟧",
        "Tại ⟦Nga⟧. Theo ⟦Mỹ⟧",
        // A person's short name.
        "ông ⟦Tập⟧, Chủ tịch ⟦Tập⟧, Ông ⟦Tập⟧ nói. Tập luyện. ⟦Tập Cận Bình⟧, Tập Văn",
        "Ngoại trưởng ⟦Nga⟧ ⟦Lavrov⟧, ông ⟦Lavrov⟧, Ngoại trưởng ⟦Lavrov⟧; Maria Lavrov",
        // Headlines.
        "ANH PHÁT BIỂU Ý KIẾN VỀ PHÁP LUẬT, MỸ THUẬT",
        "⟦MỸ⟧ VÀ ⟦NGA⟧ ĐÀM PHÁN",
    ])
    func vietnamese(_ marked: String) {
        let expected = Marked(marked)
        let matches = SampleGlossary.matcher.matches(in: expected.text, language: .vietnamese).filter {
            $0.concept.type != "role"
        }
        #expect(expected.marking(matches.map(\.range)) == marked)
    }

    @Test(arguments: [
        "nguyễn", "Quỳnh", "Giêng", "gì", "Nghĩa", "Quý", "Ý", "Yên", "Khuya", "Tom", "Kim", "Hải", "Thuý", "Thúy",
        "Đức", "Xoong", "Tiệp", "Pháp", "uống", "oa", "Huyền",
    ])
    func syllables(_ word: String) {
        #expect(VietnameseSyllable.matches(word))
    }

    @Test(arguments: [
        "Joe", "Lavrov", "Sergei", "Jong", "Pat", "Kong", "Ben2", "Wang", "Abe", "Yuri", "Maria", "V", "Phap", "Gen",
        "Qua\u{301}\u{300}", "Mach", "",
    ])
    func foreignWords(_ word: String) {
        #expect(!VietnameseSyllable.matches(word))
    }
}
