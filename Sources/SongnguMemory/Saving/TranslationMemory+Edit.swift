package import SongnguText
internal import GRDB

/// A change to a unit by hand.
package enum UnitEdit: Hashable, Sendable {
    case status(UnitStatus)
    /// New words for the variant of a language, without codes.
    case text(LanguageTag, String)
    case annotate(Annotation)
    /// Takes away the annotations that are equal.
    case removeAnnotation(Annotation)
    case remove
}

extension TranslationMemory {
    /// Changes units, in one transaction that is one operation of history; returns how many are now different.
    ///
    /// A unit whose words become those of another is one with it: the other gains its provenance, annotations and status.
    /// Throws ``MemoryError/noSuchUnit(path:id:)`` and ``MemoryError/noSuchVariant(unit:language:)``, and then nothing is
    /// changed.
    package func edit(_ edits: [(unit: Int64, edits: [UnitEdit])], author: String? = nil) throws -> Int {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let operation = OperationWriter(database, .edit, stamp: stamp, author: author)
            let units = try UnitWriter(database, operation)
            var count = 0
            for (unit, edits) in edits {
                guard let state = try units.reader.state(unit) else {
                    throw MemoryError.noSuchUnit(path: path, id: unit)
                }
                guard var edited = try state.applying(edits) else {
                    try units.remove(unit)
                    count += 1
                    continue
                }
                guard edited != state else { continue }
                edited.changed = stamp
                edited.changedBy = author
                try units.replace(state, by: edited)
                count += 1
            }
            try units.finish()
            return count
        }
    }
}

extension UnitState {
    /// Nil where it is to be removed.
    func applying(_ edits: [UnitEdit]) throws -> UnitState? {
        var state = self
        for edit in edits {
            switch edit {
            case .remove: return nil
            case .status(let status): state.status = status
            case .annotate(let annotation):
                let new = AnnotationState(variant: nil, annotation: annotation)
                if !state.annotations.contains(new) { state.annotations.append(new) }
            case .removeAnnotation(let annotation):
                state.annotations.removeAll { $0.variant == nil && $0.annotation == annotation }
            case .text(let language, let text):
                let filter = LanguageFilter(language)
                guard let index = state.variants.firstIndex(where: { filter.takesIn($0.language) }) else {
                    throw MemoryError.noSuchVariant(unit: id, language: language)
                }
                guard !text.isBlank else {
                    throw MemoryError.invalidEdit(unit: id, reason: "its \(language) variant would have no text")
                }
                if state.variants[index].text != text {
                    state.variants[index].text = text
                    state.variants[index].codes = []
                }
            }
        }
        return state
    }
}

extension UnitWriter {
    /// Writes a unit anew; one that now has the words of another becomes one with it.
    func replace(_ state: UnitState, by edited: UnitState) throws {
        guard let other = try unit(withKey: UnitKey(of: edited.fullVariants)), other != state.id else {
            return try put(edited)
        }
        try remove(state.id)
        guard let present = try reader.state(other) else { return }
        try operation.record(present)
        try annotate(other, edited.annotations, of: edited.fullVariants)
        for provenance in edited.provenance {
            try addProvenance(provenance, to: other, operation: provenance.operation)
        }
        if var merged = try reader.state(other) {
            merged.status = edited.status
            merged.changed = edited.changed
            merged.changedBy = edited.changedBy
            try update(merged)
        }
    }
}
