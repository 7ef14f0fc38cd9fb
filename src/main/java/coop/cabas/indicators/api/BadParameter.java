package coop.cabas.indicators.api;

import coop.cabas.shared.Message;

/** A parameter of the address cannot be used. Answered by 400, naming it and what to write instead. */
final class BadParameter extends RuntimeException {

    private final String parameter;
    private final transient Message remedy;

    BadParameter(String parameter, String key, Object... args) {
        super(parameter);
        this.parameter = parameter;
        this.remedy = Message.of(key, args);
    }

    String parameter() {
        return parameter;
    }

    Message remedy() {
        return remedy;
    }
}
