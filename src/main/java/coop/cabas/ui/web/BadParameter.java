package coop.cabas.ui.web;

import coop.cabas.shared.Message;

/** A parameter of an address of the API cannot be used. Answered by 400, naming it and what to write instead. */
public final class BadParameter extends RuntimeException {

    private final String parameter;
    private final transient Message remedy;

    /** @param key of the text that says what to write instead */
    public BadParameter(String parameter, String key, Object... args) {
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
