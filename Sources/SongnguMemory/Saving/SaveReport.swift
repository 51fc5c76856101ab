/// What saving changed: nothing when all but `known` are 0.
package struct SaveReport: Hashable, Sendable {
    package struct Tally: Hashable, Sendable {
        package var new: Int
        /// Were there before, and stay as they are.
        package var known: Int
        /// Have other words now.
        package var changed: Int
        package var removed: Int

        package init(new: Int = 0, known: Int = 0, changed: Int = 0, removed: Int = 0) {
            self.new = new
            self.known = known
            self.changed = changed
            self.removed = removed
        }
    }

    package var documents: Tally
    package var units: Tally
    package var provenance: Tally

    package init(documents: Tally = Tally(), units: Tally = Tally(), provenance: Tally = Tally()) {
        self.documents = documents
        self.units = units
        self.provenance = provenance
    }
}
