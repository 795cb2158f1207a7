extension Effect {
    /// Whether a person decides something by it that is not taken back: such an effect is only ever begun by a key that was
    /// pressed in sight of what it answers.
    public var isDecision: Bool {
        switch self {
        case .placeCall, .pause, .act, .remark, .takeBack, .resolve, .addDoNotCall, .removeDoNotCall, .deleteDraft,
            .dropTemplate,
            .dropView, .keepTemplate, .keepView, .export, .writeFile, .accounts(.save):
            true
        case .loadCalls, .findMarks, .loadAll, .loadStatistics, .loadLayouts, .keepLayout, .loadCounts, .loadLive,
            .loadCall, .loadWaiting, .loadNews, .alert, .handToHelper, .loadDeliveries, .loadDoNotCall, .loadDirectory,
            .restoreDirectory, .keepDirectory, .searchContacts, .loadEarlierForms, .loadCallees, .readContact,
            .stopActs,
            .loadShelf, .keepDraft, .dropDraft, .loadEarlierCalls, .loadValues, .lookUp, .follow, .copy, .editOutside,
            .accounts, .showDemo, .suspend, .quit:
            false
        }
    }
}
