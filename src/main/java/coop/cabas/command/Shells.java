package coop.cabas.command;

import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes commands without calling any constructor: enough for picocli to know what they take. */
final class Shells implements CommandLine.IFactory {

    private final SpringObjenesis objenesis = new SpringObjenesis();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.isAnnotationPresent(Command.class)
                ? objenesis.newInstance(type)
                : CommandLine.defaultFactory().create(type);
    }
}
