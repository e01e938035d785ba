package io.weathercomment.local.tools;

import io.weathercomment.local.dlq.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The image of tools: its first argument names one. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private static final Map<String, Tool> TOOLS = new TreeMap<>(Map.of(
            "bootstrap", BootstrapTool::run,
            "jma", JmaTool::run,
            "faults", FaultsTool::run,
            "first-comment", FirstCommentTool::run,
            "dlq", environment -> deadLetters("list", environment),
            "dlq-redrive", environment -> deadLetters("redrive", environment)));

    private Main() {}

    /** What one tool does with the environment: ends the process with its exit code, or goes on serving. */
    @FunctionalInterface
    private interface Tool {
        Ended run(Map<String, String> environment);
    }

    private static Ended deadLetters(String action, Map<String, String> environment) {
        return DeadLetters.run(List.of(action), environment, System.out, System.err) == 0 ? Ended.WELL : Ended.BADLY;
    }

    public static void main(String[] args) {
        var tool = args.length == 1 ? TOOLS.get(args[0]) : null;
        if (tool == null) {
            System.err.println("say which tool: " + String.join(", ", TOOLS.keySet()));
            System.exit(2);
            return;
        }
        try {
            switch (tool.run(System.getenv())) {
                case WELL -> System.exit(0);
                case BADLY -> System.exit(1);
                // its server keeps the process alive
                case SERVES -> {}
            }
        } catch (IllegalStateException e) {
            // what the user can mend is said in one sentence
            System.err.println("cannot " + args[0] + ": " + e.getMessage());
            System.exit(1);
        } catch (Throwable e) {
            LOG.error("cannot {}", args[0], e);
            System.exit(1);
        }
    }
}
