import SongnguText

/// A number of the target is another than that of its source: figures, scale, unit, multiple or rank.
///
/// A number is only wrong against a number: both must be left over when everything else in the bead is paired off, and
/// be of one kind.
enum NumberRule: FidelityRule {
    static let name = "number"

    static let examples: [FidelityExample] = [
        .init("The plant cost 2.4 billion euros.", "Nhà máy có chi phí ⟦2,4 triệu euro⟧."),
        .init("Gold rose to $1,936 an ounce.", "Giá vàng tăng lên ⟦1.963 USD⟧/ounce."),
        .init("Debt stands at $1.1 trillion.", "Nợ hiện ở mức ⟦1,1 tỷ USD⟧."),
        .init("Debt stands at $1.1 trillion.", "Nợ hiện ở mức 1.100 tỷ USD."),
        .init("The dam is 200 feet high.", "Con đập cao ⟦200 m⟧."),
        .init("The dam is 200 feet high.", "Con đập cao gần 61 m."),
        .init("It lies 20 miles off the coast.", "Đảo nằm cách bờ 32 km."),
        .init("Sales tripled in May.", "Doanh số tháng 5 ⟦tăng gấp đôi⟧."),
        .init("Sales halved in May.", "Doanh số tháng 5 giảm 50%."),
        .init("She finished fourth in the race.", "Cô về đích ⟦thứ ba⟧ trong cuộc đua."),
        .init("The index fell 3 percent.", "Chỉ số này ⟦tăng 3%⟧."),
        .init("More than 400 people came.", "⟦Gần 400 người⟧ đã đến."),
        .init("The river carries 5 million barrels a day.", "Tuyến này vận chuyển ⟦5 triệu tấn⟧ mỗi ngày."),
        .init("The loan is worth $90 million.", "Khoản vay trị giá ⟦90 triệu euro⟧."),
        .init("The loan is worth $90 million.", "Khoản vay trị giá 90 triệu USD (khoảng 2.300 tỷ đồng)."),
        .init("Some 12,480 tickets were sold.", "Hơn 12.000 vé đã được bán."),
        .init("Nine men and six women were freed.", "15 người gồm 9 nam và 6 nữ được thả."),
        .init("Two hundred and thirty soldiers left in two dozen trucks.", "230 binh sĩ rời đi trên 24 xe tải."),
        .init("Rates rose a quarter point, half of what was feared.", "Lãi suất tăng 0,25 điểm, bằng một nửa dự báo."),
        .init("The bank cut its rate by a quarter of a percentage point.", "Ngân hàng hạ lãi suất 0,25%."),
        .init("It was 95 degrees Fahrenheit for five days.", "Nhiệt độ ở mức 35 độ C trong năm ngày."),
        .init("It fell to 5 degrees Fahrenheit overnight.", "Ban đêm, nhiệt độ xuống âm 15 độ C."),
        .init("It was 12 degrees below zero.", "Nhiệt độ ở mức -12 độ C."),
        .init("It was minus 12 degrees Celsius.", "Nhiệt độ ở mức ⟦12 độ C⟧."),
        .init("There is food for about three weeks.", "Lương thực đủ dùng trong khoảng ⟦ba tháng⟧."),
        .init("Trams stopped for an hour.", "Tàu điện ngừng chạy ⟦trong một ngày⟧."),
        .init("Trams stopped for an hour.", "Tàu điện ngừng chạy trong 60 phút."),
        .init("It carried 83 men and 11 women; all but four were saved.", "90 trong số 94 người trên tàu được cứu."),
        .init("The Covid-19 wing has 40 beds.", "Khu Covid-19 có 40 giường."),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        let evidence = FigureEvidence(pair)
        return pair.beads.flatMap { bead -> [Finding] in
            let (sources, targets) = (evidence.source(of: bead), evidence.target(of: bead))
            let pairing = QuantityPairing(bead, sources, targets, evidence, pair)
            func finding(_ fault: QuantityPairing.Fault, _ what: String) -> Finding {
                let place = bead.source[sources[fault.source].passage].place(fault.sourceRange)
                let passage = bead.target[fault.passage]
                let surface = passage.place(fault.targetRange).surface
                return pair.finding(
                    name, in: passage, fault.targetRange,
                    reason: #"\#(what): "\#(place.surface)" in the source, "\#(surface)" here"#, places: [place])
            }
            return pairing.reversals.map { finding($0, "rise and fall are reversed") }
                + pairing.faults.map { finding($0, reason(sources[$0.source], targets[$0.target])) }
        }
    }

    private static func reason(_ source: Quantity, _ target: Quantity) -> String {
        if QuantityMatcher.isNear(source.value, target.value, 1e-9) {
            if source.softening != target.softening, source.units == target.units {
                return "more and less are reversed"
            }
            return "the unit differs"
        }
        if Quantity.digits(source.value) == Quantity.digits(target.value) { return "the scale differs" }
        return "the number differs"
    }
}
