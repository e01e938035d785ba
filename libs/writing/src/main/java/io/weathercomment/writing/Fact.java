package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Likelihood;

/** What a part of the day is asked for, each no, maybe or yes. */
enum Fact {
    RAIN {
        @Override
        Likelihood of(Condition condition) {
            return condition.rain();
        }
    },
    SNOW {
        @Override
        Likelihood of(Condition condition) {
            return condition.snow();
        }
    },
    /** Precipitation whose kind is open. */
    RAIN_OR_SNOW {
        @Override
        Likelihood of(Condition condition) {
            return condition.rainOrSnow();
        }
    },
    /** Any precipitation. */
    WET {
        @Override
        Likelihood of(Condition condition) {
            return condition.wet();
        }
    },
    /** Heavy precipitation of any kind. */
    HEAVY {
        @Override
        Likelihood of(Condition condition) {
            return condition.heavy();
        }
    },
    HEAVY_RAIN {
        @Override
        Likelihood of(Condition condition) {
            return least(condition.heavy(), condition.rain());
        }
    },
    HEAVY_SNOW {
        @Override
        Likelihood of(Condition condition) {
            return least(condition.heavy(), condition.snow());
        }
    },
    /** Snow that the wind drives. */
    BLOWING {
        @Override
        Likelihood of(Condition condition) {
            return condition.blowing();
        }
    },
    THUNDER {
        @Override
        Likelihood of(Condition condition) {
            return condition.thunder();
        }
    },
    FOG {
        @Override
        Likelihood of(Condition condition) {
            return condition.fog();
        }
    };

    abstract Likelihood of(Condition condition);

    private static Likelihood least(Likelihood one, Likelihood other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
