/// What saving changed: nothing when every `new` and every `removed` is 0.
package struct SaveReport: Hashable, Sendable {
    package struct Tally: Hashable, Sendable {
        package var new: Int
        /// Were there before, and stay as they are.
        package var known: Int
        package var removed: Int

        package init(new: Int = 0, known: Int = 0, removed: Int = 0) {
            self.new = new
            self.known = known
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
