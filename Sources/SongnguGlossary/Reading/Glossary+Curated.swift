extension Glossary {
    /// The curated glossaries of the repository's Glossaries/, which the build embeds through the link Curated/.
    ///
    /// Read once; throws only where a table was damaged before the build.
    package static var curated: Glossary {
        get throws(GlossaryError) { try read.get() }
    }

    private static let read = Result { () throws(GlossaryError) in
        let tables = [
            ("people.tsv", PackageResources.people_tsv),
            ("places.tsv", PackageResources.places_tsv),
            ("organisations.tsv", PackageResources.organisations_tsv),
            ("roles.tsv", PackageResources.roles_tsv),
            ("terms.tsv", PackageResources.terms_tsv),
        ]
        var concepts: [Concept] = []
        for (file, bytes) in tables {
            concepts += try GlossaryTable(bytes, file: file).concepts
        }
        return try Glossary(concepts)
    }
}
