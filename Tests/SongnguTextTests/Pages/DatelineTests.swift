import Testing

@testable import SongnguText

@Suite struct DatelineTests {
    /// A paragraph with ¦ after its dateline, the day and the agency; no ¦, no dateline.
    @Test(
        arguments: [
            ("MOSCOW, June 30. /TASS/. ¦Russia has left.", "--06-30", "TASS"),
            ("MOSCOW, June 30 /TASS/. ¦Russia has left.", "--06-30", "TASS"),
            ("YANGON, April 6 (Xinhua) -- ¦The death toll rose.", "--04-06", "Xinhua"),
            ("UNITED NATIONS, July 28 (Reuters) - ¦Dozens gathered.", "--07-28", "Reuters"),
            ("BERLIN, Dec 15 (Reuters) - ¦The last troops left.", "--12-15", "Reuters"),
            ("LONDON (Reuters) - ¦Prices fell.", nil, "Reuters"),
            ("WASHINGTON (AP) — ¦The president left.", nil, "AP"),
            ("SEOUL, South Korea (AP) — ¦The parliament met.", nil, "AP"),
            ("WASHINGTON, D.C., Jan. 5 (Xinhua) -- ¦The president left.", "--01-05", "Xinhua"),
            ("ST. PETERSBURG, June 5, 2021 (TASS) - ¦The forum ended.", "2021-06-05", "TASS"),
            ("WASHINGTON/MOSCOW, Feb 3 (Reuters) - ¦Talks began.", "--02-03", "Reuters"),
            ("PARIS, 3 May (AFP) - ¦Talks began.", "--05-03", "AFP"),
            ("Hanoi (VNA) – ¦Vietnam and Laos agreed.", nil, "VNA"),
            ("Hà Nội (TTXVN) - ¦Ngày 5/5, hai nước ký hiệp định.", nil, "TTXVN"),
            ("(Dân trí) - ¦Một trận lở tuyết xảy ra.", nil, "Dân trí"),
            ("TTO - ¦Bão đổi hướng.", nil, "TTO"),
            ("PARIS - ¦Talks began.", nil, nil),
            ("NATO, the UN and the EU met.", nil, nil),
            ("US President Joe Moss left.", nil, nil),
            ("June 30 was a Wednesday.", nil, nil),
            ("Ngày 30/6, Nga đáp trả.", nil, nil),
            ("MOSCOW", nil, nil),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func `datelines are told from text`(marked: String, date: String?, agency: String?) {
        let dateline = Dateline(marked.replacing("¦", with: ""))
        let length = marked.contains("¦") ? marked.split(separator: "¦")[0].utf8.count : 0
        #expect(dateline?.length ?? 0 == length)
        #expect(dateline?.date == date)
        #expect(dateline?.agency == agency)
    }
}
