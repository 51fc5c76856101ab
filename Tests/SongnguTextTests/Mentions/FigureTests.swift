import Testing

@testable import SongnguText

/// "surface = value" of every mention, in order: `1.2e9 USD`, `20 %`, `6-30`, `2021-6-30`, `year 2018`, `15:30`,
/// `weekday 4`; ~ before a spelled number.
func figures(_ language: LanguageTag, _ text: String) -> [String] {
    FigureReader(language).mentions(in: text).map { mention in
        let surface = text[bytes: mention.range]
        let value =
            switch mention.value {
            case .number(let number, .none): "\(number)"
            case .number(let number, .percent): "\(number) %"
            case .number(let number, .currency(let currency)): "\(number) \(currency)"
            case .date(let month, let day, let year):
                [year, month, day].compactMap { $0.map(String.init) }.joined(separator: "-") + (day == nil ? "-" : "")
            case .year(let year): "year \(year)"
            case .time(let minutes): "\(minutes / 60):\(minutes % 60)"
            case .weekday(let day): "weekday \(day)"
            }
        return "\(surface) = \(mention.isSpelled ? "~" : "")\(value)"
    }
}

@Suite struct EnglishFigureTests {
    @Test(arguments: [
        ("1,234 people and 1,234.5 tons", ["1,234 = 1234.0", "1,234.5 = 1234.5"]),
        ("$1.2 billion, €5 million", ["$1.2 billion = 1200000000.0 USD", "€5 million = 5000000.0 EUR"]),
        ("£3.5bn and £30m", ["£3.5bn = 3500000000.0 GBP", "£30m = 30000000.0 GBP"]),
        (
            "3 million U.S. dollars, 10 mln euros",
            ["3 million U.S. dollars = 3000000.0 USD", "10 mln euros = 10000000.0 EUR"]
        ),
        (
            "5 bln rubles, 1.5 trillion yen",
            ["5 bln rubles = 5000000000.0 RUB", "1.5 trillion yen = 1500000000000.0 JPY"]
        ),
        ("20%, 20 percent, 20 per cent", ["20% = 20.0 %", "20 percent = 20.0 %", "20 per cent = 20.0 %"]),
        (
            "two thousand men, a million, one hundred",
            ["two thousand = ~2000.0", "a million = ~1000000.0", "one hundred = ~100.0"]
        ),
        ("forty-five, twenty-one, five dozen", ["forty-five = ~45.0", "twenty-one = ~21.0", "five dozen = ~60.0"]),
        ("the 80th session, the fifth woman", ["80th = 80.0", "fifth = ~5.0"]),
        ("June 30, 2021 and Oct. 7", ["June 30, 2021 = 2021-6-30", "Oct. 7 = 10-7"]),
        ("30 June 2021, the 30th of June", ["30 June 2021 = 2021-6-30", "30th of June = 6-30"]),
        ("in June 2021, in May", ["June 2021 = 2021-6-", "May = 5-"]),
        ("in 1999 and the 1990s", ["1999 = year 1999", "1990s = year 1990"]),
        ("at 3:30 p.m. and 12 a.m., 1530 GMT", ["3:30 p.m = 15:30", "12 a.m = 0:0", "1530 = 15:30"]),
        ("at 2pm, 4.40am and 2:30pm", ["2pm = 14:0", "4.40am = 4:40", "2:30pm = 14:30"]),
        ("12:60 and 4.40 and 0012", ["12 = 12.0", "60 = 60.0", "4.40 = 4.4", "0012 = 12.0"]),
        ("on Wednesday, 12:50", ["Wednesday = weekday 4", "12:50 = 12:50"]),
        ("10kg over 500km", ["10kg = 10.0", "500km = 500.0"]),
        ("the iPhone 15 and the Su-35", ["15 = 15.0", "35 = 35.0"]),
        ("version 3.0", ["3.0 = 3.0"]),
        ("5G, G20, COP29", []),
        ("You may go. Will May resign? They march on.", []),
        ("Jan Novak met one man", []),
        ("call 024-3933-1234 or +84 24 3933 1234", []),
        (".5 percent, 12,34", []),
        ("", []),
    ])
    func `English figures are read`(text: String, expected: [String]) {
        #expect(figures(.english, text) == expected)
    }
}

@Suite struct VietnameseFigureTests {
    @Test(arguments: [
        ("1.234 người và 1.234,5 tấn", ["1.234 = 1234.0", "1.234,5 = 1234.5"]),
        ("1,2 tỷ USD, 5 triệu euro", ["1,2 tỷ USD = 1200000000.0 USD", "5 triệu euro = 5000000.0 EUR"]),
        (
            "5 triệu đô la, 10 tỷ nhân dân tệ",
            ["5 triệu đô la = 5000000.0 USD", "10 tỷ nhân dân tệ = 10000000000.0 CNY"]
        ),
        ("40 nghìn tỷ đồng, 2 ngàn tỉ", ["40 nghìn tỷ đồng = 40000000000000.0 VND", "2 ngàn tỉ = 2000000000000.0"]),
        ("1,5 triệu rúp, 5 bảng Anh", ["1,5 triệu rúp = 1500000.0 RUB", "5 bảng = 5.0 GBP"]),
        ("20%, 20 phần trăm", ["20% = 20.0 %", "20 phần trăm = 20.0 %"]),
        ("hai nghìn, một triệu, năm trăm", ["hai nghìn = ~2000.0", "một triệu = ~1000000.0", "năm trăm = ~500.0"]),
        ("bốn mươi lăm, mười hai, năm mươi", ["bốn mươi lăm = ~45.0", "mười hai = ~12.0", "năm mươi = ~50.0"]),
        ("mười năm trước, mười lăm", ["mười = ~10.0", "mười lăm = ~15.0"]),
        ("10,000 người, 1,25%", ["10,000 = 10000.0", "1,25% = 1.25 %"]),
        ("tháng 7, 2017", ["tháng 7, 2017 = 2017-7-"]),
        ("ngày 30/6/2021, hôm 16/6", ["30/6/2021 = 2021-6-30", "16/6 = 6-16"]),
        ("ngày 30 tháng 6 năm 2021", ["30 tháng 6 năm 2021 = 2021-6-30"]),
        ("30-6-2021, ngày 30-6, 30.6.2021", ["30-6-2021 = 2021-6-30", "30-6 = 6-30", "30.6.2021 = 2021-6-30"]),
        ("từ ngày 7-9/10", ["7 = 7.0", "9/10 = 10-9"]),
        ("tháng 6/2021, tháng Sáu, hồi tháng tư", ["tháng 6/2021 = 2021-6-", "tháng Sáu = 6-", "tháng tư = 4-"]),
        ("cuối tháng mười hai, tháng Giêng", ["tháng mười hai = 12-", "tháng Giêng = 1-"]),
        ("năm 1999, những năm 1990", ["1999 = year 1999", "1990 = year 1990"]),
        ("15h30, 12h, 8g30, 15:30", ["15h30 = 15:30", "12h = 12:0", "8g30 = 8:30", "15:30 = 15:30"]),
        ("lúc 5 giờ, 15 giờ 30 phút", ["5 giờ = 5:0", "15 giờ 30 = 15:30"]),
        ("5 giờ chiều, 9h sáng, 8h tối", ["5 giờ chiều = 17:0", "9h sáng = 9:0", "8h tối = 20:0"]),
        ("thứ Hai, hôm thứ ba, Chủ nhật", ["thứ Hai = weekday 2", "thứ ba = weekday 3", "Chủ nhật = weekday 1"]),
        ("lần thứ hai, lần thứ tư", ["hai = ~2.0", "tư = ~4.0"]),
        ("hơn 5 giờ, tối đa", ["5 = 5.0"]),
        ("2/3 số phiếu", ["2 = 2.0", "3 = 3.0"]),
        ("2.500m, 10kg", ["2.500m = 2500.0", "10kg = 10.0"]),
        ("ở Ba Lan, đường Hai Bà Trưng", []),
        ("đầu tư tư nhân, một người, năm ngày", []),
        ("mạng 5G", []),
        ("gọi 024-3933-1234 hoặc 0912 345 678", []),
        ("mỗi tháng hai lần", ["hai = ~2.0"]),
        ("", []),
    ])
    func `Vietnamese figures are read`(text: String, expected: [String]) {
        #expect(figures(.vietnamese, text) == expected)
    }

    @Test(arguments: [
        ("$1.2 billion", "1,2 tỷ USD"), ("20 percent", "20%"), ("June 30", "ngày 30/6"), ("3:30 p.m.", "15h30"),
        ("June 2021", "tháng 6/2021"), ("Wednesday", "thứ Tư"), ("two thousand", "hai nghìn"),
        ("a million", "một triệu"),
        ("the 1990s", "những năm 1990"), ("5 p.m.", "5 giờ chiều"), ("100,000 rubles", "100.000 rúp"),
        ("twenty-one", "hai mươi mốt"), ("0.5 percent", "0,5%"), ("April", "tháng Tư"), ("five dozen", "năm tá"),
    ])
    func `the same figure has one value in both languages`(english: String, vietnamese: String) {
        let values = FigureReader(.english).mentions(in: english).map(\.value)
        #expect(values.count == 1)
        #expect(FigureReader(.vietnamese).mentions(in: vietnamese).map(\.value) == values)
    }
}
