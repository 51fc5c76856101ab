/// Where tokens lead from the nodes of a trie: a hash table with open addressing.
///
/// Keys are hashes of tokens, mixed already, so that nothing is hashed again; a look-up costs two or three reads.
struct EdgeTable {
    private struct Slot {
        var hash: UInt64 = 0
        var node: Int32 = 0
        /// 0 where the slot is free: no edge leads to the root.
        var target: Int32 = 0
    }

    private var slots: [Slot]
    private var count = 0

    /// - Parameter capacity: edges to expect; more are taken.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The node that a token leads to.
    subscript(node: Int, hash: UInt64) -> Int? {
        let slot = slots[position(of: Int32(node), hash)]
        return slot.target == 0 ? nil : Int(slot.target)
    }

    /// Adds an edge that is not there.
    mutating func insert(_ node: Int, _ hash: UInt64, target: Int) {
        if count * 2 >= slots.count { grow() }
        slots[position(of: Int32(node), hash)] = Slot(hash: hash, node: Int32(node), target: Int32(target))
        count += 1
    }

    private func position(of node: Int32, _ hash: UInt64) -> Int {
        let mixed = (hash ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        var position = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
        while slots[position].target != 0, slots[position].hash != hash || slots[position].node != node {
            position = (position + 1) & (slots.count - 1)
        }
        return position
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.target != 0 {
            slots[position(of: slot.node, slot.hash)] = slot
        }
    }
}
