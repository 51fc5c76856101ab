import SongnguText

/// Which names belong to one concept: partners, spellings of one name, and surnames with their only bearer.
struct NameGroups {
    struct Link {
        var source: Int
        var target: Int
        var pair: NameLinks.Pair
    }

    struct Group {
        var sources: [Int] = []
        var targets: [Int] = []
        var pairs: [Link] = []
    }

    /// A name beside a known concept that it may be a new form of.
    struct Addition {
        var concept: String
        var name: Int
        var isSource: Bool
        var pair: NameLinks.Pair
    }

    private let miner: NameMiner
    private var links: [Link] = []
    private(set) var additions: [Addition] = []
    /// Of the source's names, then of the target's.
    private var parents: [Int]
    private var held: Set<Int> = []

    init(_ miner: NameMiner) {
        self.miner = miner
        parents = Array(0..<miner.sources.entries.count + miner.targets.entries.count)
        choose()
        joinSpellings()
        joinShortForms()
        attachParts()
    }

    func holds(source: Int) -> Bool { held.contains(source) }

    func all() -> [Group] {
        var groups: [Int: Group] = [:]
        for link in links {
            let root = root(link.source)
            groups[root, default: Group()].pairs.append(link)
        }
        return groups.keys.sorted().compactMap { root in
            guard var group = groups[root] else { return nil }
            group.pairs.sort { ($0.source, $0.target) < ($1.source, $1.target) }
            group.sources = Set(group.pairs.map(\.source)).sorted()
            group.targets = Set(group.pairs.map(\.target)).sorted()
            return group
        }
    }

    // MARK: - Joining

    private mutating func choose() {
        let found = miner.links.pairs.filter { $0.value.linked > 0 }.map { key, pair in
            let names = NameLinks.names(key)
            return Link(source: names.source, target: names.target, pair: pair)
        }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        var (best, otherBest): ([Int: UInt32], [Int: UInt32]) = ([:], [:])
        for link in found {
            best[link.source] = max(best[link.source] ?? 0, link.pair.linked)
            otherBest[link.target] = max(otherBest[link.target] ?? 0, link.pair.linked)
        }
        for link in found {
            let (one, other) = (miner.sources.entries[link.source], miner.targets.entries[link.target])
            let isMutual = best[link.source] == link.pair.linked && otherBest[link.target] == link.pair.linked
            guard link.pair.likeness > .part || link.pair.likeness == .none && isMutual && isSure(link, one, other)
            else {
                continue
            }
            if let concept = one.concept {
                additions.append(
                    Addition(concept: concept, name: link.target, isSource: false, pair: link.pair))
            } else if let concept = other.concept {
                additions.append(Addition(concept: concept, name: link.source, isSource: true, pair: link.pair))
            } else {
                accept(link)
            }
        }
    }

    private mutating func accept(_ link: Link) {
        links.append(link)
        held.insert(link.source)
        held.insert(targetNode(link.target))
        join(link.source, targetNode(link.target))
    }

    /// Names that nothing but their company ties together: single syllables, and names of which one is known, need more.
    private func isSure(_ link: Link, _ one: NameTable.Entry, _ other: NameTable.Entry) -> Bool {
        let linked = link.pair.linked
        let share = 2 * Double(linked) / Double(one.units + other.units)
        let isKnown = one.concept != nil || other.concept != nil
        let isWeak = isKnown || VietnameseSyllable.matches(other.text) || VietnameseSyllable.matches(one.text)
        return linked >= (isWeak ? 3 : 2) && share >= 0.6
    }

    private mutating func joinSpellings() {
        var byKey: [[String]: Int] = [:]
        for node in parents.indices where held.contains(node) {
            let keys = entry(node).spelling.keys
            let side = [node < miner.sources.entries.count ? "s" : "t"]
            if let first = byKey[side + keys] { join(first, node) } else { byKey[side + keys] = node }
        }
    }

    private mutating func joinShortForms() {
        var wholes: [String: Set<Int>] = [:]
        let nodes = miner.sources.entries.indices.filter(held.contains)
        for node in nodes where miner.sources.entries[node].spelling.isWhole {
            let keys = miner.sources.entries[node].spelling.keys
            for key in Set([keys.first, keys.last].compactMap(\.self)) { wholes[key, default: []].insert(node) }
        }
        for node in nodes {
            let short = miner.sources.entries[node]
            guard short.spelling.keys.count == 1, let candidates = wholes[short.spelling.keys[0]] else { continue }
            let bearers = candidates.filter { candidate in
                let whole = miner.sources.entries[candidate]
                let (persons, places) = (whole.asPerson + short.asPerson, whole.asPlace + short.asPlace)
                // Where nothing speaks for a person, a name of two words may still be one.
                let isNameOfTwo =
                    persons > 0
                    || whole.text.split { $0 == " " || $0 == "-" }.count == 2
                        && whole.text.contains(" ") && whole.spelling.keys.last == short.spelling.keys[0]
                return short.spelling.isPart(of: whole.spelling) && isNameOfTwo && places <= persons
            }
            if let bearer = bearers.first, Set(bearers.map(root)).count == 1 { join(bearer, node) }
        }
    }

    /// Whole names beside a surname: they count for the whole name's concept.
    private mutating func attachParts() {
        let parts = miner.links.pairs.filter { $0.value.linked > 0 && $0.value.likeness == .part }
            .map { (NameLinks.names($0.key), $0.value) }.sorted { $0.0 < $1.0 }
        for ((source, target), pair) in parts {
            let (one, other) = (miner.sources.entries[source], miner.targets.entries[target])
            guard one.concept == nil, other.concept == nil else { continue }
            let isHeld = (held.contains(source), held.contains(targetNode(target)))
            let isWholeHeld = isHeld.0 && one.spelling.isWhole || isHeld.1 && other.spelling.isWhole
            guard isWholeHeld else { continue }
            // A surname with a concept of its own is its own.
            if isHeld == (true, true), root(source) != root(targetNode(target)) { continue }
            accept(Link(source: source, target: target, pair: pair))
        }
    }

    // MARK: - Nodes

    private func targetNode(_ target: Int) -> Int { miner.sources.entries.count + target }

    private func entry(_ node: Int) -> NameTable.Entry {
        let count = miner.sources.entries.count
        return node < count ? miner.sources.entries[node] : miner.targets.entries[node - count]
    }

    private func root(_ node: Int) -> Int {
        var node = node
        while parents[node] != node { node = parents[node] }
        return node
    }

    private mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(one), root(other))
        if first != second { parents[max(first, second)] = min(first, second) }
    }
}
