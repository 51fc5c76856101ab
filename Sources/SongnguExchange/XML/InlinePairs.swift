import SongnguText

/// Which codes of a text belong together.
struct InlinePairs {
    /// For each code the index of its other half; nil for those that have none.
    private(set) var partner: [Int?]
    /// Whether the pair a code belongs to holds other pairs whole, or is held by them, so that it may be an element.
    private(set) var isNested: [Bool]

    /// O(n).
    init(_ codes: [InlineCode]) {
        partner = Array(repeating: nil, count: codes.count)
        isNested = Array(repeating: false, count: codes.count)
        /// Starts by family and key, and by family alone; those that have found their other half are dropped late.
        var open: [Group: [Int]] = [:]
        for (index, code) in codes.enumerated() where code.element != "sub" && code.role != .alone {
            let group = Group(family: Self.family(code.element), key: Self.key(code), isAny: false)
            let any = Group(family: group.family, key: nil, isAny: true)
            if code.role == .open {
                open[group, default: []].append(index)
                open[any, default: []].append(index)
                continue
            }
            // A start without a key fits any end, and an end without one any start.
            let groups = group.key == nil ? [any] : [group, Group(family: group.family, key: nil, isAny: false)]
            guard let start = groups.compactMap({ last(&open[$0, default: []]) }).max() else { continue }
            partner[index] = start
            partner[start] = index
        }
        markNested(codes)
    }

    private struct Group: Hashable {
        var family: String
        var key: String?
        /// Whether it has all of the family, whatever their keys.
        var isAny: Bool
    }

    /// The last start that has no other half yet.
    private func last(_ starts: inout [Int]) -> Int? {
        while let start = starts.last, partner[start] != nil { starts.removeLast() }
        return starts.last
    }

    private mutating func markNested(_ codes: [InlineCode]) {
        var open: [Int] = []
        var isClosed = Array(repeating: false, count: codes.count)
        var bounds: [Int] = []
        for (index, code) in codes.enumerated() {
            // No element goes across the bounds of a sub.
            if code.element == "sub" {
                if code.role == .open {
                    bounds.append(open.count)
                    open.append(index)
                } else if code.role == .close, let bound = bounds.popLast() {
                    open.removeSubrange(min(bound, open.count)...)
                }
                continue
            }
            guard let other = partner[index] else { continue }
            if code.role == .open {
                open.append(index)
                continue
            }
            while let top = open.last, isClosed[top] { open.removeLast() }
            isClosed[other] = true
            guard open.last == other else { continue }
            open.removeLast()
            isNested[index] = true
            isNested[other] = true
        }
    }

    private static func family(_ element: String) -> String {
        switch element {
        case "bpt", "ept": "bpt"
        case "bx", "ex": "bx"
        case "sc", "ec": "sc"
        case "sm", "em": "sm"
        default: element
        }
    }

    private static func key(_ code: InlineCode) -> String? {
        switch code.element {
        case "bpt", "ept", "bx", "ex": code.attributes["i"] ?? code.attributes["rid"] ?? code.attributes["id"]
        case "sc", "sm": code.attributes["id"]
        case "ec", "em": code.attributes["startRef"] ?? code.attributes["id"]
        default: nil
        }
    }
}
