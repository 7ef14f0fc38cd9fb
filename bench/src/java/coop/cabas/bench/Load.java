package coop.cabas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What several threads got through in a while, each doing one thing after the other.
 *
 * @param clientCpu processor time of this very program meanwhile
 */
record Load(long operations, Duration took, Duration clientCpu) {

    /** As many as stood behind the measurements that the aims come from. */
    static final int THREADS = 16;

    private static final long WARM = 20_000;

    /** As many of them as there are threads, each for one thread alone. */
    static List<Samples.Act> workers(Callable<Samples.Act> each) throws Exception {
        var workers = new ArrayList<Samples.Act>();
        for (int i = 0; i < THREADS; i++) {
            workers.add(each.call());
        }
        return workers;
    }

    static Load during(Duration time, List<Samples.Act> workers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var cpu = ownCpu();
            long begun = System.nanoTime();
            var counts = threads.invokeAll(workers.stream()
                    .<Callable<Long>>map(act -> () -> repeat(act, begun + time.toNanos()))
                    .toList());
            long operations = 0;
            for (var count : counts) {
                operations += count.get();
            }
            return new Load(operations, Duration.ofNanos(System.nanoTime() - begun), ownCpu().minus(cpu));
        }
    }

    /** Repeats so many times that the compiler has done its work, however slow the machine is at the moment. */
    static void warmUp(List<Samples.Act> workers) throws Exception {
        for (long done = 0; done < WARM; ) {
            done += during(Duration.ofSeconds(2), workers).operations;
        }
    }

    double perSecond() {
        return operations / (took.toNanos() / 1e9);
    }

    /** Milliseconds of processor time per operation. */
    double each(Duration cpu) {
        return cpu.toNanos() / 1e6 / operations;
    }

    private static long repeat(Samples.Act act, long end) throws Exception {
        long count = 0;
        while (System.nanoTime() < end) {
            act.run();
            count++;
        }
        return count;
    }

    private static Duration ownCpu() {
        return Server.cpuOf(ProcessHandle.current());
    }
}
