package coop.cabas.database;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** That this process alone serves from the data folder. The claim ends with the process, however it ends. */
public final class FolderClaim {

    /** Open until the process ends: closing it would give the claim up. */
    private static final List<FileChannel> CLAIMED = new CopyOnWriteArrayList<>();

    private FolderClaim() {}

    /**
     * Claims the data folder when the database is in it. With a database elsewhere several instances may run side by side.
     *
     * @throws StartRefused when another process serves from it
     */
    public static void make(Environment environment) {
        Binder binder = Binder.get(environment);
        if (binder.bindOrCreate("cabas.database", DatabaseSettings.class).isExternal()) {
            return;
        }
        Path home = EmbeddedPostgres.createdFolder(
                binder.bindOrCreate("cabas", Home.class).home());
        Path file = home.resolve("serving.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StartRefused(
                        "database.folderInUse", home, Files.readString(file).strip());
            }
            CLAIMED.add(channel);
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        } catch (IOException e) {
            throw new StartRefused(e, "database.folderUnusable", home, e.getMessage());
        }
    }
}
