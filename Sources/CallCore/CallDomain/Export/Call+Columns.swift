extension Call {
    func value(in column: CallColumn) -> ColumnValue {
        switch column {
        case .state: .text(state.words)
        case .when: .instant(isTimeUntold ? nil : moment)
        case .name: .text(callee.name ?? callee.contactID)
        case .number: .text(callee.number)
        case .took: .seconds(conversationSeconds)
        case .agent: .text(caller.agentName ?? caller.agentID)
        case .account: .text(account)
        case .happened: .text(note ?? analysis.summary ?? disconnectionReason)
        case .disposition: .text(disposition)
        case .callback: .instant(callbackAt)
        case .sentiment: .text(analysis.sentiment)
        case .cost: .cost(cost)
        case .provider: .text(provider.name)
        case .made: .instant(createdAt)
        case .ended: .instant(endedAt)
        case .id: .text(providerCallID ?? id.description)
        }
    }
}
