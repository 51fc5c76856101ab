import SongnguText

/// A stretch of a text as HTML, with marks that may overlap each other in any way.
struct MarkedStretch {
    struct Mark {
        /// In the text; may be empty, and may reach beyond the stretch.
        var range: ByteRange
        /// The tag of the element around what is marked; repeated where another mark ends inside this one.
        var open: String
        var close: String
        /// HTML that follows the marked words.
        var after = ""
    }

    /// Cuts the stretch where marks begin and end. A mark that another one's end would cut in two is closed before it and
    /// opened again, so that elements nest. O(marks²) at worst, and the length of the stretch.
    static func html(_ text: String, _ range: ByteRange, marks: [Mark]) -> String {
        let shown = marks.compactMap { mark -> Mark? in
            var mark = mark
            let lower = max(mark.range.lowerBound, range.lowerBound)
            let upper = min(mark.range.upperBound, range.upperBound)
            guard lower < upper || lower == upper && mark.range.isEmpty else { return nil }
            mark.range = lower..<upper
            return mark
        }.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        let ends = shown.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        let cuts = Set(ends + [range.lowerBound, range.upperBound])
        var result = ""
        var open: [Mark] = []
        var next = shown[...]
        var position = range.lowerBound
        for cut in cuts.sorted() {
            result += text[bytes: position..<cut].escapedForHTML
            position = cut
            var reopened: [Mark] = []
            var ended: [Mark] = []
            while open.contains(where: { $0.range.upperBound == cut }), let last = open.popLast() {
                result += last.close
                if last.range.upperBound == cut { ended.append(last) } else { reopened.insert(last, at: 0) }
            }
            result += ended.map(\.after).joined()
            for mark in reopened {
                result += mark.open
                open.append(mark)
            }
            while let mark = next.first, mark.range.lowerBound == cut {
                next.removeFirst()
                if mark.range.isEmpty {
                    result += mark.after
                } else {
                    result += mark.open
                    open.append(mark)
                }
            }
        }
        return result
    }
}
